import Lightning from '@lightningjs/core';
import { type KeyPlace, keyAt, type PlacedKey, placeOf, type SearchKey } from '../../../viewer/search-keys.js';
import { type } from '../../theme/type.js';
import type { KeyboardModel } from '../../view-models/keyboard-model.js';
import { measureText } from '../measure-text.js';
import { KeyCap } from './KeyCap.js';
import { keyWidths, search } from './search-layout.js';

const { keys } = search;

export interface KeyboardTemplateSpec extends Lightning.Component.TemplateSpec {
  model: KeyboardModel | undefined;
  place: KeyPlace;
}

interface KeyboardRequests {
  $keyPointedAt(place: KeyPlace): void;
  $keyChosen(key: SearchKey): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends KeyboardRequests {}
  }
}

/** Letters and digits in their order, then the commands. Shows the focus where it is told. */
export class Keyboard
  extends Lightning.Component<KeyboardTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<KeyboardTemplateSpec>
{
  private _model: KeyboardModel | undefined;
  private _place: KeyPlace = { row: 0, column: 0 };

  static override _template(): Lightning.Component.Template<KeyboardTemplateSpec> {
    return { x: keys.x, y: keys.y };
  }

  get model(): KeyboardModel | undefined {
    return this._model;
  }

  set model(model: KeyboardModel | undefined) {
    if (model === this._model) return;
    this._model = model;
    if (!model) return;
    const { gap, pitch } = keyWidths(model.keyboard.columns);
    const widest = widestLetter(model);
    this.children = model.keyboard.keys.map(({ key, row, column, span }) => ({
      type: KeyCap,
      x: column * pitch,
      y: row * keys.pitchY,
      w: Math.round(span * pitch - gap),
      widest: key.kind === 'letter' ? widest : undefined,
      label: model.labelOf(key),
    })) as never;
  }

  get place(): KeyPlace {
    return this._place;
  }

  set place(place: KeyPlace) {
    this._place = place;
    this._refocus();
  }

  $keyPressed(cap: KeyCap) {
    const placed = this.placedAt(cap);
    if (placed) this.fireAncestors('$keyChosen', placed.key);
  }

  $keyHovered(cap: KeyCap) {
    const placed = this.placedAt(cap);
    if (placed) this.fireAncestors('$keyPointedAt', placeOf(placed));
  }

  override _getFocused(): Lightning.Component {
    const { keyboard } = this._model ?? {};
    return (keyboard && (this.children[keyboard.keys.indexOf(keyAt(keyboard, this._place))] as KeyCap)) ?? this;
  }

  private placedAt(cap: KeyCap): PlacedKey | undefined {
    return this._model?.keyboard.keys[this.children.indexOf(cap)];
  }
}

function widestLetter({ keyboard, labelOf }: KeyboardModel): string {
  const letters = keyboard.keys.flatMap(({ key }) => (key.kind === 'letter' ? [labelOf(key) ?? ''] : []));
  return letters.reduce((widest, letter) => (widthOf(letter) > widthOf(widest) ? letter : widest));
}

const widthOf = (letter: string): number => measureText(letter, type.key);
