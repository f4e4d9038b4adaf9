import Lightning from '@lightningjs/core';
import { breakLines } from '../../../viewer/reading-lines.js';
import { button, safe, stage } from '../../theme/layout.js';
import type { StoryAction, StoryModel } from '../../view-models/story-model.js';
import { Button, type ButtonModel } from '../Button.js';
import { PictureBox } from '../PictureBox.js';
import { createMeasure } from './measure.js';
import { faces, space, story } from './story-layout.js';

const { side } = story;
const GAP_ABOVE_ACTIONS = 34;
const ACTION_GAP = 14;
const PORTRAIT = 0.9;
const CAPTION_LINES = 3;
/** Listening is offered once a voice was found, and moves nothing then. */
const LATER_ACTIONS = 1;

export interface StorySideTemplateSpec extends Lightning.Component.TemplateSpec {
  model: StoryModel | undefined;
  actions: readonly StoryAction[];
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
  private _actions: readonly StoryAction[] = [];
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
    const captionLines = Math.min(CAPTION_LINES, this.linesOf(model.lead.caption));
    const captionH = captionLines ? space.captionGap + captionLines * faces.caption.lineHeight : 0;
    // The picture gives way to its caption: half a picture says more than half a sentence.
    const { w, h } = pictureSize(model.lead.ratio, roomAbove(model.actions.length + LATER_ACTIONS) - captionH);
    const actionsY = h + captionH + GAP_ABOVE_ACTIONS;
    this.patch({
      // A new box each time: it takes its size before its picture.
      Picture: undefined,
      Caption: {
        y: h + space.captionGap,
        visible: captionLines > 0,
        text: {
          ...faces.caption,
          text: model.lead.caption,
          wordWrapWidth: side.w,
          maxLines: Math.max(1, captionLines),
        },
      },
      Actions: { y: actionsY, children: [] },
    });
    this.patch({
      Picture: {
        type: PictureBox,
        w,
        h,
        radius: side.radius,
        model: model.lead.picture,
      },
    });
  }

  /** Set after `model`, and again when one of them says something else. */
  get actions(): readonly StoryAction[] {
    return this._actions;
  }

  set actions(actions: readonly StoryAction[]) {
    const isSameRow = actions.length === this._actions.length && this.buttons.length === actions.length;
    this._actions = actions;
    if (isSameRow) {
      for (const [index, action] of actions.entries()) this.buttons[index]?.patch({ model: toButtonModel(action) });
    } else this.patch({ Actions: { children: actions.map(toButton) } });
    this._refocus();
  }

  get action(): number {
    return this._action;
  }

  set action(action: number) {
    this._action = action;
    this._refocus();
  }

  override _getFocused() {
    return this.buttons[this._action] ?? this;
  }

  onChosen(id: string) {
    this.signal('actionChosen', id);
  }

  onHovered(id: string) {
    this.signal(
      'actionHovered',
      this._actions.findIndex((action) => action.id === id),
    );
  }

  private get buttons(): readonly Button[] {
    return (this.tag('Actions')?.children ?? []) as unknown as Button[];
  }

  private linesOf(caption: string): number {
    return caption ? breakLines(caption, side.w, createMeasure(faces.caption)).length : 0;
  }
}

const toButtonModel = ({ id, icon, label, note }: StoryAction): ButtonModel => ({
  id,
  label,
  icon,
  width: side.w,
  ...(note !== undefined && { note }),
});

const toButton = (action: StoryAction, index: number) => ({
  type: Button,
  y: index * (button.h + ACTION_GAP),
  model: toButtonModel(action),
  signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' },
});

export interface StorySideSignals extends Lightning.Component.SignalMap {
  actionChosen(id: string): void;
  actionHovered(index: number): void;
}

/** A portrait keeps its shape, so that nobody loses the top of the head. */
function pictureSize(ratio: number, mostH: number): { w: number; h: number } {
  if (ratio >= PORTRAIT) return { w: side.w, h: Math.min(side.pictureH, mostH) };
  const h = Math.min(side.portraitH, mostH);
  return { w: Math.round(h * ratio), h };
}

/** What all actions leave of the height: buttons are never off the screen. */
const roomAbove = (actionCount: number): number =>
  stage.h - safe.y - side.y - GAP_ABOVE_ACTIONS - actionCount * (button.h + ACTION_GAP) + ACTION_GAP;
