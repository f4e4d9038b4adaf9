import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { SettingsRow } from '../../view-models/settings-rows.js';
import { roundedTexture } from '../drawn-texture.js';
import { Icon } from '../Icon.js';
import { SettingChip } from './SettingChip.js';
import { type PlacedRow, settings } from './settings-layout.js';
import { Toggle } from './Toggle.js';

export interface SettingRowTemplateSpec extends Lightning.Component.TemplateSpec {
  Fill: object;
  Label: object;
  Note: object;
  Toggle: typeof Toggle;
  Check: typeof Icon;
  Chips: object;
}

/** One setting: what it is, and the choices or the state of it. */
export class SettingRow
  extends Lightning.Component<SettingRowTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingRowTemplateSpec>
{
  private model: SettingsRow | undefined;
  private focusedOption: number | undefined;

  static override _template(): Lightning.Component.Template<SettingRowTemplateSpec> {
    const { padding } = settings.row;
    return {
      w: settings.rows.w,
      Fill: { color: colours.raised, transitions: { color: motion.focus } },
      Label: { x: padding },
      Note: { x: padding },
      Chips: {},
    };
  }

  show(model: SettingsRow, { h, labelY, noteY, textW, chips }: PlacedRow) {
    this.model = model;
    const { w } = settings.rows;
    const { padding, radius, icon } = settings.row;
    const { toggle } = settings;
    const text = (style: typeof type.row | typeof type.caption, words: string) => ({
      ...style,
      textColor: colours.focus,
      text: words,
      wordWrapWidth: textW,
    });
    this.patch({
      h,
      Fill: { w, h, texture: roundedTexture(w, h, radius) },
      Label: { y: labelY, text: text(type.row, model.label) },
      Note: { y: noteY, visible: Boolean(model.note), text: text(type.caption, model.note ?? '') },
      Toggle:
        model.kind === 'switch'
          ? { type: Toggle, x: w - padding - toggle.w, y: Math.round((h - toggle.h) / 2) }
          : undefined,
      Check:
        model.kind === 'pick'
          ? { type: Icon, icon: 'check', size: icon, x: w - padding - icon, y: Math.round((h - icon) / 2) }
          : undefined,
    });
    this.holder.children = chips.map((chip, at) => ({
      type: SettingChip,
      ...chip,
      label: model.kind === 'choice' ? (model.options[at]?.label ?? '') : '',
    })) as never;
    this.tint();
  }

  /** What is chosen changed, and nothing else of the row. */
  update(model: SettingsRow) {
    this.model = model;
    this.tint();
  }

  /** Undefined: the focus is elsewhere. */
  setFocus(option: number | undefined) {
    if (option === this.focusedOption) return;
    this.focusedOption = option;
    this.tint();
  }

  _handleHover() {
    if (this.model?.kind !== 'choice') this.fireAncestors('$settingPointedAt', this, 0);
  }

  $chipPointedAt(chip: SettingChip) {
    this.fireAncestors('$settingPointedAt', this, this.holder.children.indexOf(chip));
  }

  private tint() {
    const { model, focusedOption } = this;
    if (!model) return;
    const isFocused = focusedOption !== undefined;
    const isWhole = isFocused && model.kind !== 'choice';
    const ink = isWhole ? colours.onFocus : colours.text;
    this.patch({
      Fill: { smooth: { color: isWhole ? colours.focus : isFocused ? colours.raisedFocus : colours.raised } },
      Label: { color: ink },
      Note: { color: isWhole ? colours.onFocus : colours.secondary },
    });
    if (model.kind === 'switch') (this.getByRef('Toggle') as Toggle).show(model.isOn, isWhole);
    if (model.kind === 'pick') this.patch({ Check: { color: ink, visible: model.isChosen } });
    if (model.kind !== 'choice') return;
    this.holder.children.forEach((chip, at) => {
      chip.patch({ isChosen: model.options[at]?.id === model.chosen, isFocused: focusedOption === at });
    });
  }

  private get holder(): Lightning.Element {
    return this.getByRef('Chips') as Lightning.Element;
  }
}

interface SettingRequests {
  $settingPointedAt(row: SettingRow, option: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends SettingRequests {}
  }
}
