import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { discTexture, roundedTexture } from '../drawn-texture.js';
import { settings } from './settings-layout.js';

export interface ToggleTemplateSpec extends Lightning.Component.TemplateSpec {
  Track: object;
  Knob: object;
}

/** A switch that is on or off: told by the side of its knob, and not by colour alone. */
export class Toggle
  extends Lightning.Component<ToggleTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ToggleTemplateSpec>
{
  static override _template(): Lightning.Component.Template<ToggleTemplateSpec> {
    const { w, h, knob } = settings.toggle;
    return {
      w,
      h,
      Track: { w, h, texture: roundedTexture(w, h, h / 2) },
      Knob: {
        w: knob,
        h: knob,
        y: (h - knob) / 2,
        texture: discTexture(knob),
        transitions: { x: motion.focus },
      },
    };
  }

  show(isOn: boolean, isFocused: boolean) {
    const { w, knob, inset } = settings.toggle;
    const [ink, ground] = isFocused ? [colours.onFocus, colours.focus] : [colours.text, colours.raised];
    this.patch({
      Track: { color: isOn ? ink : colours.secondary, alpha: isOn ? 1 : 0.6 },
      Knob: { color: ground, smooth: { x: isOn ? w - knob - inset : inset } },
    });
  }
}
