import Lightning from '@lightningjs/core';
import type { CatchUpFocus } from '../../../viewer/catch-up-focus.js';
import { railScroll } from '../../../viewer/rail-window.js';
import { button, content, page, stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { CatchUpSight } from '../../view-models/catch-up-model.js';
import { Button } from '../Button.js';
import { railGeometry } from '../card-kinds.js';
import { go } from '../jump.js';
import { Rail } from '../Rail.js';
import { lineCount } from '../text-lines.js';

const MESSAGE_W = 1400;
const GAP = 36;
const messageY = (): number => page.titleY + type.pageTitle.lineHeight + 10;

export interface CatchUpViewTemplateSpec extends Lightning.Component.TemplateSpec {
  Title: object;
  Message: object;
  Buttons: object;
  Rail: typeof Rail;
}

export interface CatchUpViewSignals extends Lightning.Component.SignalMap {
  buttonChosen(id: string): void;
  buttonHovered(id: string): void;
}

/** What is asked before the queue, and what is told after it: words, a row of buttons, and the stories it is about. */
export class CatchUpView
  extends Lightning.Component<
    CatchUpViewTemplateSpec,
    { SignalMapType: CatchUpViewSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<CatchUpViewTemplateSpec>
{
  private sight: CatchUpSight | undefined;
  private focus: CatchUpFocus | undefined;
  private places: readonly { readonly x: number; readonly w: number }[] = [];

  static override _template(): Lightning.Component.Template<CatchUpViewTemplateSpec> {
    const { x, right } = content;
    return {
      w: stage.w,
      h: stage.h,
      Title: { x, y: page.titleY, text: { ...type.pageTitle, maxLines: 1 } },
      Message: {
        x,
        y: messageY(),
        text: { ...type.message, wordWrapWidth: MESSAGE_W, maxLines: 2 },
      },
      Buttons: { x, w: right - x, transitions: { x: motion.scroll } },
      Rail: { type: Rail, x, w: right - x },
    };
  }

  override _setup() {
    this.element('Message').on('txLoaded', () => this.arrange());
  }

  show(sight: CatchUpSight, focus: CatchUpFocus, isInstant: boolean) {
    this.focus = focus;
    if (sight !== this.sight) this.tell(sight);
    const { rail } = this;
    if (rail.model) {
      const scroll = railScroll(focus.card, rail.model, railGeometry(rail.model.layout));
      rail.place = { column: focus.card, scroll, isInstant };
    }
    this.keepInSight(focus.button, isInstant);
    this._refocus();
  }

  override _getFocused(): Lightning.Component {
    if (this.focus?.zone === 'cards') return this.rail;
    return this.buttons[this.focus?.button ?? 0] ?? this.rail;
  }

  onChosen(id: string) {
    this.signal('buttonChosen', id);
  }

  onHovered(id: string) {
    this.signal('buttonHovered', id);
  }

  private tell(sight: CatchUpSight) {
    this.sight = sight;
    this.patch({ Title: { text: { text: sight.title } }, Message: { text: { text: sight.message } } });
    let x = 0;
    this.places = sight.buttons.map((model) => {
      const place = { x, w: Button.widthOf(model) };
      x += place.w + button.gap;
      return place;
    });
    const known = this.buttons;
    this.element('Buttons').children = sight.buttons.map((model, at) => {
      const signals = { buttonChosen: 'onChosen', buttonHovered: 'onHovered' };
      const shown = known[at];
      return shown
        ? (shown.patch({ x: this.places[at]?.x, model }) ?? shown)
        : { type: Button, x: this.places[at]?.x, model, signals };
    }) as never;
    this.rail.model = sight.rail;
    this.arrange();
  }

  /** A row that is too long for the screen moves under the focus. */
  private keepInSight(at: number, isInstant: boolean) {
    const last = this.places[this.places.length - 1];
    const place = this.places[at];
    if (!last || !place) return;
    const width = content.right - content.x;
    const most = Math.max(0, last.x + last.w - width);
    const scroll = Math.min(Math.max(0, place.x - (width - place.w) / 2), most);
    go(this.element('Buttons'), 'x', content.x - scroll, isInstant);
  }

  private arrange() {
    const messageH = Math.max(1, lineCount(this.element('Message'))) * type.message.lineHeight;
    const y = messageY() + messageH + GAP;
    this.patch({ Buttons: { y }, Rail: { y: y + button.h + GAP } });
  }

  private element(ref: 'Message' | 'Buttons'): Lightning.Element {
    return this.getByRef(ref) as Lightning.Element;
  }

  private get buttons(): readonly Button[] {
    return this.element('Buttons').children as unknown as Button[];
  }

  private get rail(): Rail {
    return this.getByRef('Rail') as Rail;
  }
}
