import Lightning from '@lightningjs/core';
import { breakLines } from '../../../viewer/reading-lines.js';
import { argb, colours } from '../../theme/colours.js';
import { stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { player } from './player-layout.js';

const { cue } = player;
const GROUND = argb('#000000', 0.78);
/** Widths are rounded up to this, so that cues of nearly one width share a texture. */
const WIDTH_STEP = 32;

export interface CueBoxTemplateSpec extends Lightning.Component.TemplateSpec {
  text: string;
  isRaised: boolean;
  Box: { Fill: object; Words: object };
}

/** Captions, at the foot of the picture or above the controls. */
export class CueBox
  extends Lightning.Component<CueBoxTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<CueBoxTemplateSpec>
{
  private shown = '';
  private _isRaised = false;

  static override _template(): Lightning.Component.Template<CueBoxTemplateSpec> {
    return {
      x: stage.w / 2,
      y: cue.lowestY,
      transitions: { y: motion.focus },
      Box: { mountX: 0.5, mountY: 1, visible: false, Fill: { color: GROUND }, Words: {} },
    };
  }

  say(text: string) {
    if (text === this.shown) return;
    this.shown = text;
    if (!text) {
      this.patch({ Box: { visible: false } });
      return;
    }
    const lines = breakLines(text, cue.w, (part) => measureText(part, type.cue)).slice(-cue.lines);
    const widest = Math.max(...lines.map((line) => measureText(line, type.cue)));
    const w = Math.ceil((widest + 2 * cue.paddingX) / WIDTH_STEP) * WIDTH_STEP;
    const h = lines.length * type.cue.lineHeight + 2 * cue.paddingY;
    this.patch({
      Box: {
        visible: true,
        w,
        h,
        Fill: { w, h, texture: roundedTexture(w, h, cue.radius) },
        Words: {
          x: w / 2,
          mountX: 0.5,
          y: cue.paddingY,
          color: colours.focus,
          text: { ...type.cue, text: lines.join('\n'), wordWrap: false, textAlign: 'center', offsetY: baseline },
        },
      },
    });
  }

  get isRaised(): boolean {
    return this._isRaised;
  }

  set isRaised(isRaised: boolean) {
    if (isRaised === this._isRaised) return;
    this._isRaised = isRaised;
    this.setSmooth('y', isRaised ? cue.aboveControlsY : cue.lowestY);
  }
}

const baseline = Math.round(type.cue.lineHeight / 2 + type.cue.fontSize * 0.355);
