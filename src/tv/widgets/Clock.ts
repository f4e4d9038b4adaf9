import Lightning from '@lightningjs/core';
import { cornerShadeTexture } from '../components/drawn-texture.js';
import { colours } from '../theme/colours.js';
import { clock as layout, stage } from '../theme/layout.js';
import { type } from '../theme/type.js';

const MINUTE_MS = 60_000;
const SHADE = { w: 660, h: 380 };

export interface ClockTemplateSpec extends Lightning.Component.TemplateSpec {
  locale: string;
  /** There may be a picture behind. */
  isShaded: boolean;
  Shade: object;
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
      Shade: {
        mountX: 1,
        x: stage.w - layout.right,
        y: -layout.y,
        ...SHADE,
        color: colours.ground,
        texture: cornerShadeTexture(SHADE.w, SHADE.h),
      },
      Time: { mountX: 1, text: { ...type.clock } },
    };
  }

  get locale(): string {
    return this._locale;
  }

  set locale(locale: string) {
    this._locale = locale;
    this.tick();
  }

  get isShaded(): boolean {
    return this.tag('Shade')?.visible ?? false;
  }

  set isShaded(isShaded: boolean) {
    this.patch({ Shade: { visible: isShaded } });
  }

  override _attach() {
    this.tick();
  }

  override _detach() {
    clearTimeout(this.timer);
  }

  private tick() {
    clearTimeout(this.timer);
    const now = Date.now();
    const text = new Intl.DateTimeFormat(this._locale, { hour: 'numeric', minute: '2-digit' }).format(now);
    this.patch({ Time: { text: { text } } });
    this.timer = setTimeout(() => this.tick(), MINUTE_MS - (now % MINUTE_MS));
  }
}
