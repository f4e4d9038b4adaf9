import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { type } from '../../theme/type.js';
import type { GuideDetail } from '../../view-models/guide-model.js';
import { PictureBox } from '../PictureBox.js';
import { lineCount } from '../text-lines.js';
import { guide } from './guide-layout.js';

export interface GuideDetailTemplateSpec extends Lightning.Component.TemplateSpec {
  model: GuideDetail | undefined;
  Picture: typeof PictureBox;
  Words: { Kicker: object; Title: object; Times: object; Description: object; Action: object };
}

const TITLE_LINES = 3;

/** The programme that has the focus: what it is about, and what OK does. */
export class GuideDetailView
  extends Lightning.Component<GuideDetailTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<GuideDetailTemplateSpec>
{
  private _model: GuideDetail | undefined;

  static override _template(): Lightning.Component.Template<GuideDetailTemplateSpec> {
    const { w, radius } = guide.detail;
    const text = { wordWrapWidth: w };
    return {
      Words: {
        w,
        Kicker: { text: { ...type.kicker, ...text, maxLines: 1 } },
        Title: { y: type.kicker.lineHeight, text: { ...type.storyHeading, ...text, maxLines: TITLE_LINES } },
        Times: { text: { ...type.byline, ...text, maxLines: 1 } },
        Description: { text: { ...type.standfirst, ...text } },
        Action: { text: { ...type.button, ...text, maxLines: 2 } },
      },
      Picture: { type: PictureBox, w, h: guide.detail.pictureH, radius, visible: false },
    };
  }

  override _setup() {
    for (const ref of ['Title', 'Description'] as const) this.word(ref).on('txLoaded', () => this.arrange());
  }

  get model(): GuideDetail | undefined {
    return this._model;
  }

  set model(model: GuideDetail | undefined) {
    this._model = model;
    if (!model) return;
    this.patch({
      Picture: { visible: model.picture !== undefined, ...(model.picture && { model: model.picture }) },
      Words: {
        Kicker: { text: { text: model.kicker.toUpperCase(), textColor: colours.kicker } },
        Title: { text: { text: model.title } },
        Times: { text: { text: model.times } },
        Description: { text: { text: model.description, maxLines: this.descriptionLines(model) } },
        Action: { text: { text: model.action } },
      },
    });
    this.arrange();
  }

  /** What is left between title and action. */
  private descriptionLines(model: GuideDetail): number {
    const { h, gap } = guide.detail;
    const others =
      this.wordsY(model) +
      type.kicker.lineHeight +
      TITLE_LINES * type.storyHeading.lineHeight +
      type.byline.lineHeight +
      2 * type.button.lineHeight +
      3 * gap;
    return Math.max(1, Math.floor((h - others) / type.standfirst.lineHeight));
  }

  private wordsY({ picture }: GuideDetail): number {
    return picture ? guide.detail.pictureH + guide.detail.gap : 0;
  }

  private arrange() {
    const model = this._model;
    if (!model) return;
    const { gap } = guide.detail;
    const titleH = Math.max(1, lineCount(this.word('Title'))) * type.storyHeading.lineHeight;
    const timesY = type.kicker.lineHeight + titleH + gap / 2;
    const descriptionY = timesY + type.byline.lineHeight + gap;
    const lines = model.description ? Math.max(1, lineCount(this.word('Description'))) : 0;
    const actionY = descriptionY + lines * type.standfirst.lineHeight + (lines ? gap : 0);
    this.patch({
      Words: {
        y: this.wordsY(model),
        Times: { y: timesY },
        Description: { y: descriptionY },
        Action: { y: actionY },
      },
    });
  }

  private word(ref: 'Title' | 'Description'): Lightning.Element {
    return this.tag(`Words.${ref}`) as Lightning.Element;
  }
}
