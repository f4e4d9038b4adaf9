import Lightning from '@lightningjs/core';
import { roundedTexture } from '../components/drawn-texture.js';
import { measureText } from '../components/measure-text.js';
import { colours, isHighContrast } from '../theme/colours.js';
import { clock as layout } from '../theme/layout.js';
import { type } from '../theme/type.js';

const MINUTE_MS = 60_000;
/** The first use of `Intl` takes tens of milliseconds on a desktop: the first screen does not wait for the clock. */
const FIRST_TICK_MS = 1_000;
/** A clock that takes the place of another, as with a new text size, need not wait. */
let hasTicked = false;

export interface ClockTemplateSpec extends Lightning.Component.TemplateSpec {
  locale: string;
  Plate: object;
  Time: object;
}

/** The time of day, at the top right. Wakes once a minute. */
export class Clock
  extends Lightning.Component<ClockTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ClockTemplateSpec>
{
  private timer: ReturnType<typeof setTimeout> | undefined;
  private _locale = 'en';

  static override _template(): Lightning.Component.Template<ClockTemplateSpec> {
    return {
      x: layout.right,
      y: layout.y,
      Plate: { mountX: 1, x: layout.plate.x, y: -layout.plate.y, visible: false, color: colours.ground },
      Time: { mountX: 1, text: { ...type.clock } },
    };
  }

  get locale(): string {
    return this._locale;
  }

  set locale(locale: string) {
    if (locale === this._locale) return;
    this._locale = locale;
    if (hasTicked) this.tick();
  }

  override _attach() {
    this.timer = setTimeout(() => this.tick(), hasTicked ? 0 : FIRST_TICK_MS);
  }

  override _detach() {
    clearTimeout(this.timer);
  }

  // It may stand on a picture.
  private underlay(text: string) {
    const { x, y, radius } = layout.plate;
    const w = 2 * Math.ceil((measureText(text, type.clock) + 2 * x) / 2);
    const h = type.clock.lineHeight + 2 * y;
    this.patch({ Plate: { visible: true, w, h, texture: roundedTexture(w, h, radius) } });
  }

  private tick() {
    clearTimeout(this.timer);
    hasTicked = true;
    const now = Date.now();
    const text = new Intl.DateTimeFormat(this._locale, { hour: 'numeric', minute: '2-digit' }).format(now);
    this.patch({ Time: { text: { text } } });
    if (isHighContrast()) this.underlay(text);
    this.timer = setTimeout(() => this.tick(), MINUTE_MS - (now % MINUTE_MS));
  }
}
