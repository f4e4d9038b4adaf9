import Lightning from '@lightningjs/core';
import type { Ticker as TickerModel } from '../../contract/page.js';
import { measureText } from '../components/measure-text.js';
import { argb, colours } from '../theme/colours.js';
import { content, ticker as layout, stage } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { Brand } from '../view-models/brand.js';

const STEP_MS = 10_000;
const DOT = '•';

export interface TickerTemplateSpec extends Lightning.Component.TemplateSpec {
  model: TickerModel | undefined;
  /** Breaking news, said first. */
  alert: string | undefined;
  brand: Brand | undefined;
  Ground: object;
  Line: object;
  Label: { Text: object };
}

/** The line of headlines at the bottom. It moves on by one headline now and then; between, nothing runs. */
export class Ticker
  extends Lightning.Component<TickerTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<TickerTemplateSpec>
{
  private _model: TickerModel | undefined;
  private _alert: string | undefined;
  private _brand: Brand | undefined;
  private first = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  static override _template(): Lightning.Component.Template<TickerTemplateSpec> {
    return {
      y: stage.h - layout.h,
      visible: false,
      Ground: { rect: true, w: stage.w, h: layout.h, color: colours.ticker },
      Line: { y: (layout.h - type.ticker.lineHeight) / 2, transitions: { x: motion.ticker } },
      Label: {
        rect: true,
        h: layout.h,
        Text: { x: content.x, y: (layout.h - type.tickerLabel.lineHeight) / 2, text: { ...type.tickerLabel } },
      },
    };
  }

  override _setup() {
    this.line.transition('x').on('finish', () => this.arrive());
  }

  override _attach() {
    this.timer = setInterval(() => this.moveOn(), STEP_MS);
  }

  override _detach() {
    clearInterval(this.timer);
  }

  get model(): TickerModel | undefined {
    return this._model;
  }

  set model(model: TickerModel | undefined) {
    const isSame = JSON.stringify(model) === JSON.stringify(this._model);
    this._model = model;
    this.visible = model !== undefined;
    if (!model || isSame) return;
    this.first = 0;
    this.draw();
  }

  get alert(): string | undefined {
    return this._alert;
  }

  set alert(alert: string | undefined) {
    if (alert === this._alert) return;
    this._alert = alert;
    if (!this._model) return;
    this.first = 0;
    this.draw();
  }

  get brand(): Brand | undefined {
    return this._brand;
  }

  set brand(brand: Brand | undefined) {
    this._brand = brand;
    if (brand) this.patch({ Label: { color: argb(brand.plate), Text: { color: argb(brand.onFill) } } });
  }

  private draw() {
    const label = this._model?.label.toUpperCase() ?? '';
    const w = content.x + measureText(label, type.tickerLabel) + layout.labelPadding;
    this.patch({ Label: { w, Text: { text: { text: label } } } });
    this.drawLine();
  }

  // From the first headline to the right edge of the screen, and one more for the next step.
  private drawLine() {
    const { headlines } = this;
    const children = [];
    let x = 0;
    for (let at = 0; at < headlines.length && x < stage.w; at += 1) {
      const headline = headlines[(this.first + at) % headlines.length] ?? '';
      children.push({ x, text: { ...type.ticker, text: headline } });
      x += measureText(headline, type.ticker) + layout.gap;
      children.push({ x, text: { ...type.ticker, text: DOT }, color: colours.secondary });
      x += measureText(DOT, type.ticker) + layout.gap;
    }
    this.line.children = children;
    this.line.transition('x').finish();
    this.line.x = this.startX;
  }

  private moveOn() {
    const { headlines } = this;
    const headline = headlines[this.first];
    if (headlines.length < 2 || !headline || document.visibilityState === 'hidden') return;
    const step = measureText(headline, type.ticker) + measureText(DOT, type.ticker) + 2 * layout.gap;
    this.line.setSmooth('x', this.startX - step);
  }

  private arrive() {
    const { headlines } = this;
    if (this.line.x >= this.startX || headlines.length === 0) return;
    this.first = (this.first + 1) % headlines.length;
    this.drawLine();
  }

  private get headlines(): readonly string[] {
    const headlines = this._model?.items.map(({ headline }) => headline) ?? [];
    return this._alert === undefined ? headlines : [this._alert, ...headlines];
  }

  private get startX(): number {
    return ((this.tag('Label') as Lightning.Element).w as number) + layout.labelPadding;
  }

  private get line(): Lightning.Element {
    return this.getByRef('Line') as Lightning.Element;
  }
}
