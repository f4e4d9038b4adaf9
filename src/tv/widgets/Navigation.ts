import Lightning from '@lightningjs/core';
import { type Destination, isSameDestination } from '../../viewer/destination.js';
import type { Narration } from '../../viewer/narration.js';
import { roundedTexture } from '../components/drawn-texture.js';
import { go } from '../components/jump.js';
import { argb, groundAt, turning } from '../theme/colours.js';
import { navigation as layout, stage } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { NavigationItem as ItemModel, NavigationModel } from '../view-models/navigation-model.js';
import { NavigationItem } from './NavigationItem.js';

/** Where the column's ground begins to fade into the page. */
const SOLID = 138;

export interface NavigationTemplateSpec extends Lightning.Component.TemplateSpec {
  model: NavigationModel | undefined;
  /** Where the viewer is. */
  place: Destination | undefined;
  Scrim: object;
  Column: object;
  Tile: { Letter: object };
  Name: object;
  Items: { List: object };
}

interface NavigationRequests {
  $placeChosen(place: Destination): void;
  $navigationLeft(): void;
  $navigationPointedAt(): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends NavigationRequests {}
  }
}

/** The column where lines begin: icons, and their names while it has the focus. */
export class Navigation
  extends Lightning.Component<NavigationTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<NavigationTemplateSpec>
{
  private _model: NavigationModel | undefined;
  private _place: Destination | undefined;
  private at = 0;

  static override _template(): Lightning.Component.Template<NavigationTemplateSpec> {
    const { tile, labelX, firstY, pitch, visibleItems, openWidth, scrimWidth } = layout;
    const fade = { alpha: 0, transitions: { alpha: motion.focus } };
    return {
      Scrim: {
        ...fade,
        children: [
          { rect: true, w: openWidth, h: stage.h, color: groundAt(1) },
          { rect: true, x: openWidth, w: scrimWidth, h: stage.h, ...turning(groundAt(1), groundAt(0)) },
        ],
      },
      Column: {
        children: [
          { rect: true, w: SOLID, h: stage.h, color: groundAt(1) },
          {
            rect: true,
            x: SOLID,
            w: layout.width + 22 - SOLID,
            h: stage.h,
            ...turning(groundAt(1), groundAt(0)),
          },
        ],
      },
      Tile: {
        x: tile.x,
        y: tile.y,
        w: tile.size,
        h: tile.size,
        texture: roundedTexture(tile.size, tile.size, tile.radius),
        Letter: {
          mountX: 0.5,
          x: tile.size / 2,
          y: (tile.size - type.monogram.lineHeight) / 2,
          text: { ...type.monogram },
        },
      },
      Name: {
        ...fade,
        x: labelX,
        y: tile.y + (tile.size - type.navigation.lineHeight) / 2,
        text: { ...type.navigation, maxLines: 1 },
      },
      Items: {
        y: firstY - pitch / 2,
        w: openWidth,
        h: visibleItems * pitch,
        List: { y: pitch / 2, transitions: { y: motion.scroll } },
      },
    };
  }

  get model(): NavigationModel | undefined {
    return this._model;
  }

  set model(model: NavigationModel | undefined) {
    this._model = model;
    if (!model) return;
    this.patch({
      Tile: {
        color: argb(model.brand.fill),
        Letter: { color: argb(model.brand.onFill), text: { text: model.monogram } },
      },
      Name: { text: { text: model.channelName, wordWrapWidth: layout.openWidth + 160 - layout.labelX } },
      Items: { clipping: model.items.length > layout.visibleItems },
    });
    this.list.children = model.items.map((item, index) => ({
      type: NavigationItem,
      model: item,
      brandColour: argb(model.brand.fill),
      y: index * layout.pitch,
    })) as never;
    this.mark();
  }

  get place(): Destination | undefined {
    return this._place;
  }

  set place(place: Destination | undefined) {
    this._place = place;
    this.mark();
  }

  narration(): Narration {
    const { _model: model } = this;
    return {
      title: model?.title ?? '',
      label: model?.items[this.at]?.title ?? '',
      position: { index: this.at, total: model?.items.length ?? 0 },
      hint: model?.hint ?? '',
    };
  }

  override _focus() {
    this.at = Math.max(0, this._model?.items.findIndex((item) => this.isHere(item)) ?? 0);
    this.open(true);
  }

  override _unfocus() {
    this.open(false);
  }

  override _handleUp() {
    this.moveTo(this.at - 1);
  }

  override _handleDown() {
    this.moveTo(this.at + 1);
  }

  override _handleLeft() {}

  override _handleRight() {
    this.fireAncestors('$navigationLeft');
  }

  override _handleBack() {
    this.fireAncestors('$navigationLeft');
  }

  override _handleEnter() {
    const item = this._model?.items[this.at];
    if (item) this.fireAncestors('$placeChosen', item.opens);
  }

  $itemPointedAt(item: NavigationItem) {
    this.fireAncestors('$navigationPointedAt');
    this.moveTo(this.items.indexOf(item));
  }

  override _getFocused() {
    return this.items[this.at];
  }

  private moveTo(at: number) {
    if (at < 0 || at >= this.items.length || at === this.at) return;
    this.at = at;
    this.scroll();
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  private open(isOpen: boolean) {
    for (const ref of ['Scrim', 'Name'] as const)
      (this.getByRef(ref) as Lightning.Element).setSmooth('alpha', isOpen ? 1 : 0);
    for (const item of this.items) item.isOpen = isOpen;
    this.scroll();
  }

  private scroll() {
    const hidden = Math.max(0, Math.min(this.at - layout.visibleItems + 2, this.items.length - layout.visibleItems));
    go(this.list, 'y', layout.pitch / 2 - hidden * layout.pitch);
  }

  private mark() {
    for (const item of this.items) item.isCurrent = item.model !== undefined && this.isHere(item.model);
  }

  private isHere({ opens }: ItemModel): boolean {
    const { _place: place } = this;
    // Whichever section of them is open.
    const isInSettings = opens.kind === 'settings' && place?.kind === 'settings';
    return isInSettings || (place !== undefined && isSameDestination(opens, place));
  }

  private get items(): NavigationItem[] {
    return this.list.children as unknown as NavigationItem[];
  }

  private get list(): Lightning.Element {
    return this.tag('Items.List') as Lightning.Element;
  }
}
