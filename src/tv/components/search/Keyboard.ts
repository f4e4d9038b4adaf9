import Lightning from '@lightningjs/core';
import { type KeyPlace, keyAt, type PlacedKey, placedKeys, type SearchKey } from '../../../viewer/search-keys.js';
import type { Words } from '../../view-models/words/words.js';
import { KeyCap } from './KeyCap.js';
import { search } from './search-layout.js';

const { keys } = search;

export interface KeyboardTemplateSpec extends Lightning.Component.TemplateSpec {
  words: Words | undefined;
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

/** Letters and digits in their order, then space, delete and clear. Shows the focus where it is told. */
export class Keyboard
  extends Lightning.Component<KeyboardTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<KeyboardTemplateSpec>
{
  private _words: Words | undefined;
  private _place: KeyPlace = { row: 0, column: 0 };

  static override _template(): Lightning.Component.Template<KeyboardTemplateSpec> {
    return { x: keys.x, y: keys.y };
  }

  get words(): Words | undefined {
    return this._words;
  }

  set words(words: Words | undefined) {
    this._words = words;
    if (!words) return;
    this.children = placedKeys.map((placed) => ({
      type: KeyCap,
      x: placed.column * keys.pitchX,
      y: placed.row * keys.pitchY,
      w: Math.round((placed.span - 1) * keys.pitchX + keys.w),
      label: labelOf(placed.key, words),
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
    if (placed) this.fireAncestors('$keyPointedAt', { row: placed.row, column: Math.ceil(placed.column) });
  }

  override _getFocused(): Lightning.Component {
    return this.children[placedKeys.indexOf(keyAt(this._place))] as KeyCap;
  }

  private placedAt(cap: KeyCap): PlacedKey | undefined {
    return placedKeys[this.children.indexOf(cap)];
  }
}

/** The key that deletes has a drawing; the others have their letter or word. */
function labelOf(key: SearchKey, words: Words): string | undefined {
  switch (key.kind) {
    case 'letter':
      return key.letter.toUpperCase();
    case 'space':
      return words('search.space');
    case 'delete':
      return undefined;
    case 'clear':
      return words('search.clear');
  }
}
