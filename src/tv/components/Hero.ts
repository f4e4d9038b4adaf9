import Lightning from '@lightningjs/core';
import { directionMark } from '../../viewer/text-direction.js';
import { accent, colours, isHighContrast } from '../theme/colours.js';
import { button, content, hero, stage } from '../theme/layout.js';
import { isMirrored } from '../theme/look.js';
import { type } from '../theme/type.js';
import { joinFacts } from '../view-models/card-model.js';
import type { HeroModel } from '../view-models/hero-model.js';
import { Backdrop } from './Backdrop.js';
import { Button } from './Button.js';
import { Dots } from './Dots.js';
import { cornerShadeTexture } from './drawn-texture.js';
import { measureText } from './measure-text.js';
import { lineCount } from './text-lines.js';

const BUTTONS = 2;
const STANDFIRST_LINES = 2;
/** Where the clock stands. */
const CORNER_SHADE = { w: 660, h: 380 };

export interface HeroTemplateSpec extends Lightning.Component.TemplateSpec {
  model: HeroModel | undefined;
  /** Which of the page's lead stories this is. */
  lead: { readonly index: number; readonly count: number };
  /** Which button has the focus. */
  button: number;
  isHeld: boolean;
  isOpen: boolean;
  Backdrop: typeof Backdrop;
  CornerShade: object;
  Words: { Kicker: object; Age: object; Headline: object; Standfirst: object };
  Buttons: object;
  Dots: typeof Dots;
}

/** What the lead says to the page it is on. */
interface HeroRequests {
  $heroPointedAt(button: number): void;
  $heroChosen(button: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends HeroRequests {}
  }
}

/** The lead story: large picture, headline, and what can be done with it. Buttons stay where they are whatever the headline's length. */
export class Hero
  extends Lightning.Component<HeroTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<HeroTemplateSpec>
{
  private _model: HeroModel | undefined;
  private _button = 0;

  static override _template(): Lightning.Component.Template<HeroTemplateSpec> {
    const { picture, text, lines, standfirstW, buttonsY, dotsY } = hero;
    const signals = { buttonChosen: 'onButtonChosen', buttonHovered: 'onButtonHovered' };
    return {
      Backdrop: { type: Backdrop, ...picture },
      CornerShade: {
        visible: !isHighContrast(),
        mountX: 1,
        x: stage.w,
        ...CORNER_SHADE,
        scaleX: isMirrored() ? -1 : 1,
        color: colours.ground,
        texture: cornerShadeTexture(CORNER_SHADE.w, CORNER_SHADE.h),
      },
      Words: {
        x: text.x,
        w: text.w,
        Kicker: { text: { ...type.kicker } },
        Age: { text: { ...type.kickerAge } },
        Headline: { text: { ...type.heroHeadline, wordWrapWidth: text.w, maxLines: lines } },
        Standfirst: { text: { ...type.standfirst, wordWrapWidth: standfirstW, maxLines: STANDFIRST_LINES } },
      },
      Buttons: {
        x: text.x,
        y: buttonsY,
        children: Array.from({ length: BUTTONS }, () => ({ type: Button, signals, visible: false })),
      },
      Dots: { type: Dots, x: content.x, y: dotsY },
    };
  }

  override _setup() {
    for (const ref of ['Headline', 'Standfirst'] as const) this.word(ref).on('txLoaded', () => this.arrange());
  }

  get model(): HeroModel | undefined {
    return this._model;
  }

  set model(model: HeroModel | undefined) {
    this._model = model;
    if (!model) return;
    const section = model.card.section.toUpperCase();
    const runs = model.card.isRightToLeft ? 'rtl' : 'ltr';
    const age = joinFacts([model.card.liveLabel, model.card.age, model.card.correctedLabel], runs, '  ·  ');
    this.patch({
      Backdrop: { model: model.card.picture },
      Words: {
        rtl: model.card.isRightToLeft,
        Kicker: { text: { text: section, textColor: accent(model.kickerColour) } },
        Age: {
          x: section ? measureText(section, type.kicker) : 0,
          text: { text: section && age ? `${directionMark(runs)}  ·  ${age}` : age },
        },
        Headline: { text: { text: model.card.headline } },
        Standfirst: { text: { text: model.standfirst, maxLines: STANDFIRST_LINES } },
      },
    });
    this.showButtons(model);
    this.arrange();
  }

  get lead() {
    return { index: this.dots.current, count: this.dots.count };
  }

  set lead({ index, count }: { readonly index: number; readonly count: number }) {
    this.patch({ Dots: { count, current: index } });
  }

  get button(): number {
    return this._button;
  }

  set button(at: number) {
    this._button = at;
    this._refocus();
  }

  get isHeld(): boolean {
    return this.tag('Backdrop')?.isHeld ?? false;
  }

  set isHeld(isHeld: boolean) {
    this.patch({ Backdrop: { isHeld } });
  }

  /** A video shows in place of the picture. */
  set isOpen(isOpen: boolean) {
    this.patch({ Backdrop: { isOpen } });
  }

  override _getFocused() {
    return this.buttons[this._button];
  }

  onButtonChosen(id: string) {
    this.fireAncestors('$heroChosen', this.indexOfButton(id));
  }

  onButtonHovered(id: string) {
    this.fireAncestors('$heroPointedAt', this.indexOfButton(id));
  }

  private showButtons({ actions }: HeroModel) {
    let x = 0;
    this.buttons.forEach((element, at) => {
      const action = actions[at];
      element.visible = action !== undefined;
      if (!action) return;
      element.x = x;
      element.model = { id: action.id, label: action.label, ...(action.id === 'watch' && { icon: 'play' as const }) };
      x += element.w + button.gap;
    });
  }

  // From the buttons upwards: what is above grows towards the top.
  private arrange() {
    const headlineLines = Math.max(1, lineCount(this.word('Headline')));
    if (headlineLines === hero.lines) this.patch({ Words: { Standfirst: { text: { maxLines: 1 } } } });
    const standfirstLines = this._model?.standfirst ? Math.max(1, lineCount(this.word('Standfirst'))) : 0;
    const standfirstY = hero.buttonsY - hero.gapAboveButtons - standfirstLines * type.standfirst.lineHeight;
    const headlineY =
      standfirstY - (standfirstLines ? hero.gapAboveStandfirst : 0) - headlineLines * type.heroHeadline.lineHeight;
    const kickerY = headlineY - hero.gapAboveHeadline - type.kicker.lineHeight;
    this.patch({
      Words: {
        w: this.wordsW,
        Kicker: { y: kickerY },
        Age: { y: kickerY },
        Headline: { y: headlineY },
        Standfirst: { y: standfirstY },
      },
    });
  }

  /** Words that run to another side than the interface stand close together where its lines begin, clear of the picture. */
  private get wordsW(): number {
    if (this._model?.card.isRightToLeft === isMirrored()) return hero.text.w;
    return Math.max(...(['Headline', 'Standfirst'] as const).map((ref) => this.word(ref).renderWidth));
  }

  private indexOfButton(id: string): number {
    return this._model?.actions.findIndex((action) => action.id === id) ?? 0;
  }

  private get buttons(): Button[] {
    return (this.getByRef('Buttons') as Lightning.Element).children as Button[];
  }

  private get dots(): Dots {
    return this.getByRef('Dots') as Dots;
  }

  private word(ref: 'Headline' | 'Standfirst'): Lightning.Element {
    return this.tag(`Words.${ref}`) as Lightning.Element;
  }
}
