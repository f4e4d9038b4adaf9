import Lightning from '@lightningjs/core';
import { colours, groundAt, isHighContrast } from '../../theme/colours.js';
import { safe, stage } from '../../theme/layout.js';
import { isMirrored } from '../../theme/look.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { MenuModel } from '../../view-models/player-menus.js';
import { roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { MenuRow } from './MenuRow.js';
import { playerMenu } from './player-layout.js';

const DENSITY = 0.94;

export interface PlayerMenuTemplateSpec extends Lightning.Component.TemplateSpec {
  Ground: object;
  Title: object;
  Window: { Rows: object };
}

export interface PlayerMenuSignals extends Lightning.Component.SignalMap {
  menuChosen(index: number): void;
  menuClosed(): void;
}

/** A short list over the button that opened it. */
export class PlayerMenu
  extends Lightning.Component<
    PlayerMenuTemplateSpec,
    { SignalMapType: PlayerMenuSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<PlayerMenuTemplateSpec>
{
  private model: MenuModel | undefined;
  private at = 0;

  static override _template(): Lightning.Component.Template<PlayerMenuTemplateSpec> {
    const { titleH, padding, footY } = playerMenu;
    return {
      rtl: isMirrored(),
      alpha: 0,
      mountX: 0.5,
      mountY: 1,
      y: footY,
      transitions: { alpha: motion.focus },
      Ground: { color: groundAt(isHighContrast() ? 1 : DENSITY) },
      Title: { x: 2 * padding, y: padding, text: { ...type.meta, textColor: colours.secondary } },
      Window: {
        x: padding,
        y: titleH,
        clipping: true,
        Rows: { transitions: { y: motion.focus } },
      },
    };
  }

  open(model: MenuModel, buttonX: number) {
    const { rowH, titleH, padding, boxRadius, mostRows } = playerMenu;
    const w = widthOf(model);
    this.model = model;
    this.at = Math.max(
      0,
      model.items.findIndex(({ isChosen }) => isChosen),
    );
    const windowH = Math.min(mostRows, model.items.length) * rowH;
    const h = titleH + windowH + padding;
    this.patch({
      x: Math.max(safe.x + w / 2, Math.min(stage.w - safe.x - w / 2, buttonX)),
      w,
      h,
      Ground: { w, h, texture: roundedTexture(w, h, boxRadius) },
      Title: { text: { text: model.title } },
      Window: { w: w - 2 * padding, h: windowH },
    });
    this.rows.children = model.items.map(({ label, isChosen }, index) => ({
      type: MenuRow,
      w: w - 2 * padding,
      y: index * rowH,
      index,
      label,
      isChosen,
      signals: { rowChosen: 'onChosen', rowHovered: 'onHovered' },
    }));
    this.rows.y = this.scrollY();
    this.setSmooth('alpha', 1);
    this._refocus();
  }

  close() {
    if (!this.model) return;
    this.model = undefined;
    this.setSmooth('alpha', 0);
  }

  get isOpen(): boolean {
    return this.model !== undefined;
  }

  get opened(): MenuModel | undefined {
    return this.model;
  }

  get index(): number {
    return this.at;
  }

  override _handleUp() {
    this.moveTo(this.at - 1);
  }
  override _handleDown() {
    this.moveTo(this.at + 1);
  }
  override _handleLeft() {
    this.signal('menuClosed');
  }
  override _handleRight() {
    this.signal('menuClosed');
  }
  override _handleBack() {
    this.signal('menuClosed');
  }

  override _getFocused() {
    return this.rows.children[this.at] as MenuRow | undefined;
  }

  onChosen(index: number) {
    this.signal('menuChosen', index);
  }

  onHovered(index: number) {
    this.moveTo(index);
  }

  private moveTo(at: number) {
    if (at === this.at || !this.model?.items[at]) return;
    this.at = at;
    this.rows.setSmooth('y', this.scrollY());
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  /** The chosen row in the middle, as far as the list allows. */
  private scrollY(): number {
    const { rowH, mostRows } = playerMenu;
    const count = this.model?.items.length ?? 0;
    const first = Math.max(0, Math.min(count - mostRows, this.at - Math.floor(mostRows / 2)));
    return -first * rowH;
  }

  private get rows(): Lightning.Element {
    return this.tag('Window.Rows') as Lightning.Element;
  }
}

/** As its longest choice needs, up to the whole of the safe width. */
function widthOf({ items }: MenuModel): number {
  const { w, padding, check } = playerMenu;
  const widest = Math.max(...items.map(({ label }) => measureText(label, type.row)));
  return Math.min(stage.w - 2 * safe.x, Math.max(w, widest + check + 6 * padding));
}
