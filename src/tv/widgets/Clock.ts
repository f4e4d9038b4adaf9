import Lightning from '@lightningjs/core';
import { clock as layout } from '../theme/layout.js';
import { type } from '../theme/type.js';

const MINUTE_MS = 60_000;
/** The first use of `Intl` takes tens of milliseconds on a desktop: the first screen does not wait for the clock. */
const FIRST_TICK_MS = 1_000;

export interface ClockTemplateSpec extends Lightning.Component.TemplateSpec {
  locale: string;
  Time: object;
}

/** The time of day, at the top right. Wakes once a minute. */
export class Clock
  extends Lightning.Component<ClockTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ClockTemplateSpec>
{
  private timer: ReturnType<typeof setTimeout> | undefined;
  private _locale = 'en';
  private hasTicked = false;

  static override _template(): Lightning.Component.Template<ClockTemplateSpec> {
    return {
      x: layout.right,
      y: layout.y,
      Time: { mountX: 1, text: { ...type.clock } },
    };
  }

  get locale(): string {
    return this._locale;
  }

  set locale(locale: string) {
    if (locale === this._locale) return;
    this._locale = locale;
    if (this.hasTicked) this.tick();
  }

  override _attach() {
    this.timer = setTimeout(() => this.tick(), this.hasTicked ? 0 : FIRST_TICK_MS);
  }

  override _detach() {
    clearTimeout(this.timer);
  }

  private tick() {
    clearTimeout(this.timer);
    this.hasTicked = true;
    const now = Date.now();
    const text = new Intl.DateTimeFormat(this._locale, { hour: 'numeric', minute: '2-digit' }).format(now);
    this.patch({ Time: { text: { text } } });
    this.timer = setTimeout(() => this.tick(), MINUTE_MS - (now % MINUTE_MS));
  }
}
