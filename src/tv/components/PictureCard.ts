import Lightning from '@lightningjs/core';
import { argb, colours } from '../theme/colours.js';
import { badge, begunBar, type CardLayout, card, cardLayouts } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { CardModel } from '../view-models/card-model.js';
import { Badge } from './Badge.js';
import { BegunBar } from './BegunBar.js';
import { discTexture } from './drawn-texture.js';
import { Icon } from './Icon.js';
import { measureText } from './measure-text.js';
import { PictureBox } from './PictureBox.js';
import type { RailCard } from './rail-card.js';
import { isCut, lineCount } from './text-lines.js';

/** A focus that only passes by does not draw the whole headline. */
const EXPAND_MS = 180;
/** The focused picture and its ring need room: the text moves out of the way. */
const FOCUSED_TEXT_SHIFT = { x: -9, y: 14 };
const PLAY = { disc: 72, icon: 34, nudge: 2 };

export interface PictureCardTemplateSpec extends Lightning.Component.TemplateSpec {
  model: CardModel | undefined;
  isHeld: boolean;
  Art: {
    Picture: typeof PictureBox;
    Play: { Disc: object; Icon: typeof Icon };
    Duration: typeof Badge;
    Live: typeof Badge;
    Corrected: typeof Badge;
    Begun: typeof BegunBar;
  };
  Words: { Headline: object; Meta: object };
}

/** A picture with its headline and age below. */
export class PictureCard
  extends Lightning.Component<PictureCardTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PictureCardTemplateSpec>, RailCard
{
  protected static get layout(): CardLayout {
    return cardLayouts.landscape;
  }
  protected static readonly hasPlayMark: boolean = false;
  private _model: CardModel | undefined;
  private expanding: ReturnType<typeof setTimeout> | undefined;
  private isExpanded = false;
  extraHeight = 0;

  static override _template(): Lightning.Component.Template<PictureCardTemplateSpec> {
    const { w, h, radius, textH } = this.layout;
    const text = { transitions: { x: motion.focus, y: motion.focus } };
    return {
      w,
      h: h + textH,
      Art: {
        w,
        h,
        pivot: 0.5,
        transitions: { scale: motion.focus },
        Picture: { type: PictureBox, w, h, radius },
        Play: {
          visible: this.hasPlayMark,
          x: w / 2,
          y: h / 2,
          Disc: { mount: 0.5, w: PLAY.disc, h: PLAY.disc, color: colours.badge, texture: discTexture(PLAY.disc) },
          Icon: { type: Icon, mount: 0.5, x: PLAY.nudge, icon: 'play', size: PLAY.icon },
        },
        Duration: { type: Badge, x: w - badge.inset, y: h - badge.inset, mount: 1 },
        Live: { type: Badge, tone: 'live', x: badge.inset, y: badge.inset },
        Corrected: { type: Badge, tone: 'correction', x: w - badge.inset, y: badge.inset, mountX: 1 },
      },
      Words: {
        ...text,
        y: h + card.headlineGap,
        w,
        Headline: { text: { ...type.cardHeadline, wordWrapWidth: w, maxLines: card.headlineLines } },
        Meta: { ...text, text: { ...type.meta, wordWrapWidth: w, maxLines: 1 } },
      },
    };
  }

  override _setup() {
    this.headline.on('txLoaded', () => this.headlineDrawn());
  }

  get model(): CardModel | undefined {
    return this._model;
  }

  set model(model: CardModel | undefined) {
    const isSameStory = model?.id === this._model?.id;
    this._model = model;
    this.visible = model !== undefined;
    if (!model) return;
    if (!isSameStory) this.collapse();
    this.patch({
      Art: {
        Picture: { model: model.picture },
        Duration: { label: model.duration, y: this.durationY(model) },
        Live: { label: model.liveLabel },
        Corrected: { label: model.correctedLabel },
        Begun: this.begunBar(model),
      },
      Words: {
        rtl: model.isRightToLeft,
        Headline: { text: { text: model.headline } },
        Meta: { text: { text: this.metaOf(model) } },
      },
    });
  }

  private metaOf({ meta, shortMeta }: CardModel): string {
    const { w } = (this.constructor as typeof PictureCard).layout;
    return shortMeta && measureText(meta, type.meta) > w ? shortMeta : meta;
  }

  get isHeld(): boolean {
    return this.tag('Art.Picture')?.isHeld ?? false;
  }

  set isHeld(isHeld: boolean) {
    this.patch({ Art: { Picture: { isHeld } } });
  }

  override _focus() {
    this.setLook(true);
    this.expanding = setTimeout(() => this.expand(), EXPAND_MS);
  }

  override _unfocus() {
    clearTimeout(this.expanding);
    this.setLook(false);
    this.collapse();
  }

  override _detach() {
    clearTimeout(this.expanding);
  }

  override _handleEnter() {
    this.fireAncestors('$cardChosen', this);
  }

  _handleHover() {
    this.fireAncestors('$cardHovered', this);
  }

  // Most cards were not begun: only those that were have the bar.
  private begunBar({ begunShare, barColour }: CardModel) {
    if (begunShare === undefined) return undefined;
    const { w, h } = (this.constructor as typeof PictureCard).layout;
    const place = { x: badge.inset, y: h - badge.inset, w: w - 2 * badge.inset, mountY: 1 };
    return { type: BegunBar, ...place, colour: argb(barColour), share: begunShare };
  }

  private durationY({ begunShare }: CardModel): number {
    const { h } = (this.constructor as typeof PictureCard).layout;
    return h - badge.inset - (begunShare === undefined ? 0 : begunBar.h + begunBar.gapAbove);
  }

  private setLook(isFocused: boolean) {
    const { h, scale } = (this.constructor as typeof PictureCard).layout;
    this.patch({
      Art: { smooth: { scale: isFocused ? scale : 1 } },
      Words: {
        smooth: {
          x: isFocused ? FOCUSED_TEXT_SHIFT.x : 0,
          y: h + card.headlineGap + (isFocused ? FOCUSED_TEXT_SHIFT.y : 0),
        },
      },
    });
  }

  private expand() {
    this.isExpanded = true;
    if (this._model && isCut(this.headline, this._model.headline)) this.headline.patch({ text: { maxLines: 0 } });
  }

  private collapse() {
    this.isExpanded = false;
    this.headline.patch({ text: { maxLines: card.headlineLines } });
  }

  // The whole headline of the focused card may take more lines: what is below makes room.
  private headlineDrawn() {
    const { lineHeight } = type.cardHeadline;
    const lines = Math.max(1, lineCount(this.headline));
    this.placeBelow(lines * lineHeight + card.metaGap);
    const extraHeight = Math.max(0, lines - card.headlineLines) * lineHeight;
    if (this.isExpanded) this.expand();
    if (extraHeight === this.extraHeight) return;
    this.extraHeight = extraHeight;
    this.fireAncestors('$cardGrew', this);
  }

  /** What stands under the headline. */
  protected placeBelow(y: number) {
    this.patch({ Words: { Meta: { y } } });
  }

  private get headline(): Lightning.Element {
    return this.tag('Words.Headline') as Lightning.Element;
  }
}

export class VideoCard extends PictureCard {
  protected static override get layout() {
    return cardLayouts.video;
  }
  protected static override readonly hasPlayMark = true;
}
