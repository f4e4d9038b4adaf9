import Lightning from '@lightningjs/core';
import { breakLines } from '../../../viewer/reading-lines.js';
import { button } from '../../theme/layout.js';
import type { StoryAction, StoryModel } from '../../view-models/story-model.js';
import { Button } from '../Button.js';
import { PictureBox } from '../PictureBox.js';
import { createMeasure } from './measure.js';
import { faces, mirrored, space, story } from './story-layout.js';

const { side } = story;
const GAP_ABOVE_ACTIONS = 34;
const ACTION_PITCH = button.h + 14;
const PORTRAIT = 0.9;
const CAPTION_LINES = 3;

export interface StorySideTemplateSpec extends Lightning.Component.TemplateSpec {
  model: StoryModel | undefined;
  action: number;
  Picture: typeof PictureBox;
  Caption: object;
  Actions: object;
}

/** Beside the article: its picture, and what can be done with it. Signals the chosen and the hovered action. */
export class StorySide
  extends Lightning.Component<
    StorySideTemplateSpec,
    { SignalMapType: StorySideSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<StorySideTemplateSpec>
{
  private _model: StoryModel | undefined;
  private _action = 0;

  static override _template(): Lightning.Component.Template<StorySideTemplateSpec> {
    return { x: side.x, y: side.y, w: side.w, Caption: {}, Actions: {} };
  }

  get model(): StoryModel | undefined {
    return this._model;
  }

  set model(model: StoryModel | undefined) {
    this._model = model;
    if (!model) return;
    const isMirrored = model.direction === 'rtl';
    this.x = isMirrored ? mirrored(side.x, side.w) : side.x;
    const { w, h } = pictureSize(model.lead.ratio);
    const captionLines = Math.min(CAPTION_LINES, this.linesOf(model.lead.caption));
    const actionsY =
      h + (captionLines ? space.captionGap + captionLines * faces.caption.lineHeight : 0) + GAP_ABOVE_ACTIONS;
    this.patch({
      // A new box each time: it takes its size before its picture.
      Picture: undefined,
      Caption: {
        x: isMirrored ? side.w : 0,
        mountX: isMirrored ? 1 : 0,
        y: h + space.captionGap,
        visible: captionLines > 0,
        text: {
          ...faces.caption,
          text: model.lead.caption,
          wordWrapWidth: side.w,
          maxLines: CAPTION_LINES,
          textAlign: isMirrored ? 'right' : 'left',
        },
      },
      Actions: { y: actionsY, children: model.actions.map((action, index) => this.toButton(action, index)) },
    });
    this.patch({
      Picture: {
        type: PictureBox,
        x: isMirrored ? side.w - w : 0,
        w,
        h,
        radius: side.radius,
        model: model.lead.picture,
      },
    });
  }

  get action(): number {
    return this._action;
  }

  set action(action: number) {
    this._action = action;
    this._refocus();
  }

  override _getFocused() {
    return (this.tag('Actions')?.children[this._action] as Button | undefined) ?? this;
  }

  onChosen(id: string) {
    this.signal('actionChosen', id);
  }

  onHovered(id: string) {
    this.signal('actionHovered', this._model?.actions.findIndex((action) => action.id === id) ?? -1);
  }

  private toButton({ id, label, note }: StoryAction, index: number) {
    return {
      type: Button,
      y: index * ACTION_PITCH,
      model: { id, label, icon: 'play' as const, width: side.w, ...(note !== undefined && { note }) },
      signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' },
    };
  }

  private linesOf(caption: string): number {
    return caption ? breakLines(caption, side.w, createMeasure(faces.caption)).length : 0;
  }
}

export interface StorySideSignals extends Lightning.Component.SignalMap {
  actionChosen(id: string): void;
  actionHovered(index: number): void;
}

/** A portrait keeps its shape, so that nobody loses the top of the head. */
function pictureSize(ratio: number): { w: number; h: number } {
  if (ratio >= PORTRAIT) return { w: side.w, h: side.pictureH };
  return { w: Math.round(side.portraitH * ratio), h: side.portraitH };
}
