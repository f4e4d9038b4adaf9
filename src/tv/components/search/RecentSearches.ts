import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { recent } from './search-layout.js';

interface RecentRequests {
  $recentHovered(index: number): void;
  $recentChosen(index: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends RecentRequests {}
  }
}

interface ChipTemplateSpec extends Lightning.Component.TemplateSpec {
  label: string;
  index: number;
  Fill: object;
  Label: object;
}

/** One search of before: a word, which becomes a white button when it has the focus. */
class RecentChip
  extends Lightning.Component<ChipTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ChipTemplateSpec>
{
  private _label = '';
  index = 0;

  static override _template(): Lightning.Component.Template<ChipTemplateSpec> {
    const { chipH, padding } = recent;
    return {
      h: chipH,
      Fill: { h: chipH, alpha: 0, color: colours.focus, transitions: { alpha: motion.focus } },
      Label: { x: padding, y: (chipH - type.chip.lineHeight) / 2 },
    };
  }

  get label(): string {
    return this._label;
  }

  set label(label: string) {
    this._label = label;
    const w = this.w;
    this.patch({
      Fill: { w, texture: roundedTexture(w, recent.chipH, recent.radius) },
      Label: {
        text: { ...type.chip, textColor: colours.focus, text: label, wordWrapWidth: w - recent.padding, maxLines: 1 },
      },
    });
    this.tint(false);
  }

  override _focus() {
    this.tint(true);
  }

  override _unfocus() {
    this.tint(false);
  }

  override _handleEnter() {
    this.fireAncestors('$recentChosen', this.index);
  }

  _handleHover() {
    this.fireAncestors('$recentHovered', this.index);
  }

  private tint(isFocused: boolean) {
    this.patch({
      Fill: { smooth: { alpha: isFocused ? 1 : 0 } },
      Label: { color: isFocused ? colours.onFocus : colours.text },
    });
  }
}

export interface RecentSearchesTemplateSpec extends Lightning.Component.TemplateSpec {
  Title: object;
  Chips: object;
}

/** What was searched for last, as far as one line holds it. */
export class RecentSearches
  extends Lightning.Component<RecentSearchesTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<RecentSearchesTemplateSpec>
{
  private at = 0;

  static override _template(): Lightning.Component.Template<RecentSearchesTemplateSpec> {
    return {
      x: recent.x,
      y: recent.y,
      visible: false,
      Title: { text: { ...type.meta } },
      // The words, and not their unseen buttons, stand under the title.
      Chips: { x: -recent.padding, y: recent.chipsY },
    };
  }

  /** How many of these searches fit. */
  static fitting(searches: readonly string[]): readonly string[] {
    let room = recent.w + 2 * recent.padding;
    return searches.filter((text) => {
      room -= widthOf(text) + recent.gap;
      return room + recent.gap >= 0;
    });
  }

  show(title: string, searches: readonly string[]) {
    let x = 0;
    const children = searches.map((label, index) => {
      const chip = { type: RecentChip, x, w: widthOf(label), label, index };
      x += chip.w + recent.gap;
      return chip;
    });
    this.patch({ visible: searches.length > 0, Title: { text: { text: title } }, Chips: { children } });
  }

  setPlace(index: number) {
    this.at = index;
    this._refocus();
  }

  override _getFocused(): Lightning.Component {
    return ((this.getByRef('Chips') as Lightning.Element).children[this.at] as unknown as RecentChip) ?? this;
  }
}

const widthOf = (text: string): number =>
  Math.min(recent.w, Math.ceil(measureText(text, type.chip)) + 2 * recent.padding);
