import Lightning from '@lightningjs/core';
import { colours, lightAt } from '../../theme/colours.js';
import { badge, stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { ControlsModel } from '../../view-models/player-controls.js';
import { Badge } from '../Badge.js';
import { discTexture, roundedTexture } from '../drawn-texture.js';
import { player, playerText } from './player-layout.js';
import { SeekPreviewBox } from './SeekPreviewBox.js';

const { x, y, w, h, knob, focusedKnob } = player.bar;
const TRACK = 0.25;
const BUFFERED = 0.4;
const RING_GAP = 12;
const TICK_W = 4;

export interface PlayerBarTemplateSpec extends Lightning.Component.TemplateSpec {
  model: ControlsModel | undefined;
  liveLabel: string;
  isChosen: boolean;
  Track: object;
  Buffered: object;
  Ticks: object;
  Cap: object;
  Played: object;
  Halo: object;
  Knob: object;
  Start: object;
  End: object;
  Live: typeof Badge;
  Preview: typeof SeekPreviewBox;
}

/** How far the video is: played, loaded and whole, with the times at its ends. For live it is the window one can go back in. */
export class PlayerBar
  extends Lightning.Component<PlayerBarTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PlayerBarTemplateSpec>
{
  private _model: ControlsModel | undefined;
  private _isChosen = false;
  liveLabel = '';

  static override _template(): Lightning.Component.Template<PlayerBarTemplateSpec> {
    const line = { y, x, h, rect: true };
    const disc = { mount: 0.5, y: y + h / 2, x };
    const halo = focusedKnob + RING_GAP;
    const time = { ...type.button, fontStyle: '600' };
    return {
      Track: {
        ...line,
        x: x - h / 2,
        w: w + h,
        rect: false,
        color: lightAt(TRACK),
        texture: roundedTexture(w + h, h, h / 2),
      },
      Buffered: { ...line, w: 0, color: lightAt(BUFFERED) },
      Cap: { mount: 0.5, x, y: y + h / 2, w: h, h, color: colours.brand, texture: discTexture(h) },
      Played: { ...line, w: 0, color: colours.brand },
      Ticks: {},
      Halo: {
        ...disc,
        w: halo,
        h: halo,
        alpha: 0,
        color: colours.brand,
        texture: discTexture(halo),
        transitions: { alpha: motion.focus },
      },
      Knob: {
        ...disc,
        w: focusedKnob,
        h: focusedKnob,
        scale: knob / focusedKnob,
        color: colours.focus,
        texture: discTexture(focusedKnob),
        transitions: { scale: motion.focus },
      },
      Start: { x, y: playerText.timesY, text: time },
      End: { x: stage.w - x, mountX: 1, y: playerText.timesY, text: { ...time, textColor: colours.text } },
      Live: {
        type: Badge,
        tone: 'live',
        x: stage.w - x,
        mountX: 1,
        y: playerText.timesY + (type.button.lineHeight - badge.h) / 2,
        h: badge.h,
      },
      Preview: { type: SeekPreviewBox },
    };
  }

  get model(): ControlsModel | undefined {
    return this._model;
  }

  set model(model: ControlsModel | undefined) {
    const before = this._model;
    this._model = model;
    if (!model) return;
    const playedW = Math.round(w * model.playedShare);
    const bufferedW = Math.max(0, Math.round(w * model.bufferedShare) - playedW);
    this.patch({
      Buffered: { x: x + playedW, w: bufferedW },
      Played: { w: playedW },
      Halo: { x: x + playedW },
      Knob: { x: x + playedW },
    });
    if (model.chapterShares.join() !== (before?.chapterShares ?? []).join()) this.placeTicks(model.chapterShares);
    if (model.startText !== before?.startText) this.patch({ Start: { text: { text: model.startText } } });
    if (model.endText !== before?.endText) this.patch({ End: { text: { text: model.endText } } });
    this.preview.show(model.preview, x + playedW);
    this.patch({ Live: { label: model.live === 'edge' ? this.liveLabel : undefined } });
  }

  /** Gaps in the bar: they stand out on all that is played, loaded or neither. */
  private placeTicks(shares: readonly number[]) {
    const tick = { y, w: TICK_W, h, rect: true, mountX: 0.5, color: colours.ground };
    this.patch({ Ticks: { children: shares.map((share) => ({ ...tick, x: x + Math.round(w * share) })) } });
  }

  private get preview(): SeekPreviewBox {
    return this.getByRef('Preview') as SeekPreviewBox;
  }

  get isChosen(): boolean {
    return this._isChosen;
  }

  set isChosen(isChosen: boolean) {
    if (isChosen === this._isChosen) return;
    this._isChosen = isChosen;
    this.patch({
      Halo: { smooth: { alpha: isChosen ? 1 : 0 } },
      Knob: { smooth: { scale: isChosen ? 1 : knob / focusedKnob } },
    });
  }
}
