import Lightning from '@lightningjs/core';
import { firstRowShown } from '../../../viewer/guide.js';
import { colours, scrimAt } from '../../theme/colours.js';
import { content, page, stage } from '../../theme/layout.js';
import { type } from '../../theme/type.js';
import type { GuideModel, GuideRow } from '../../view-models/guide-model.js';
import { roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { GuideDetailView } from './GuideDetailView.js';
import { GuideRowView } from './GuideRowView.js';
import { guide } from './guide-layout.js';

/** Over a video that goes on: it can still be told what it is. */
const OVER_VIDEO = 0.9;

export interface GuideViewTemplateSpec extends Lightning.Component.TemplateSpec {
  model: GuideModel | undefined;
  /** A video plays behind it. */
  isOverVideo: boolean;
  Scrim: object;
  Title: object;
  Tabs: object;
  Rows: object;
  Note: object;
  Detail: typeof GuideDetailView;
}

/** What a live stream shows today. As many rows are made as fit; they are bound to those programmes that show. */
export class GuideView
  extends Lightning.Component<GuideViewTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<GuideViewTemplateSpec>
{
  private _model: GuideModel | undefined;
  private shownTabs = '';

  static override _template(): Lightning.Component.Template<GuideViewTemplateSpec> {
    const { list, tabs, detail } = guide;
    const { x } = content;
    return {
      w: stage.w,
      h: stage.h,
      Scrim: { rect: true, w: stage.w, h: stage.h, visible: false, color: scrimAt(OVER_VIDEO) },
      Title: { x, y: page.titleY, text: { ...type.pageTitle, maxLines: 1 } },
      Tabs: { x, y: tabs.y, w: content.right - x, h: tabs.h },
      Rows: { x, y: list.y, w: list.w },
      Note: { x, y: list.y, text: { ...type.message, wordWrapWidth: list.w } },
      Detail: { type: GuideDetailView, ...detail, visible: false },
    };
  }

  set isOverVideo(isOverVideo: boolean) {
    this.patch({ Scrim: { visible: isOverVideo } });
  }

  get model(): GuideModel | undefined {
    return this._model;
  }

  set model(model: GuideModel | undefined) {
    this._model = model;
    if (!model) return;
    this.patch({
      Title: { text: { text: model.title } },
      Note: { visible: model.note !== undefined, text: { text: model.note ?? '' } },
      Detail: { visible: model.detail !== undefined, model: model.detail },
    });
    this.showTabs(model);
    this.showRows(model);
  }

  private showTabs({ tabs }: GuideModel) {
    const said = JSON.stringify(tabs);
    if (said === this.shownTabs) return;
    this.shownTabs = said;
    const { h, padding, gap } = guide.tabs;
    let x = 0;
    this.part('Tabs').children = tabs.map(({ label, isChosen }) => {
      const w = 2 * Math.ceil(measureText(label, type.chip) / 2) + 2 * padding;
      const tab = {
        x,
        w,
        h,
        color: isChosen ? colours.focus : colours.button,
        texture: roundedTexture(w, h, h / 2),
        Label: {
          x: padding,
          y: (h - type.chip.lineHeight) / 2,
          color: isChosen ? colours.onFocus : colours.text,
          text: { ...type.chip, textColor: colours.focus, text: label },
        },
      };
      x += w + gap;
      return tab;
    }) as never;
  }

  private showRows({ rows, row }: GuideModel) {
    const holder = this.part('Rows');
    const first = firstRowShown(row, guide.shown, rows.length);
    const shown = rows.slice(first, first + guide.shown);
    const timeW = Math.max(0, ...rows.map(({ time }) => measureText(time, type.row)));
    while (holder.children.length < shown.length) {
      const y = holder.children.length * guide.pitch;
      holder.childList.add(this.stage.c({ type: GuideRowView, y } as never) as never);
    }
    (holder.children as GuideRowView[]).forEach((view, at) => {
      const model: GuideRow | undefined = shown[at];
      if (model) view.show(model, first + at, first + at === row, timeW);
      else view.visible = false;
    });
  }

  private part(ref: 'Tabs' | 'Rows'): Lightning.Element {
    return this.getByRef(ref) as Lightning.Element;
  }
}
