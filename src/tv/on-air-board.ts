import { nowNext, type StreamDay } from '../viewer/now-next.js';
import { NowNextWatch } from './pages/now-next-watch.js';
import type { Lens } from './view-models/lens.js';
import type { LiveLines } from './view-models/live-lines.js';
import { toLiveLines } from './view-models/to-live-lines.js';

export interface OnAirParts {
  readDay(storyId: string): Promise<StreamDay>;
  lens(): Lens;
  /** What cards say, or how far their programmes are, has changed. */
  onChange(): void;
}

/** Who comes back to a page so soon is told what was known. */
const FRESH_MS = 4 * 60_000;
const MINUTE_MS = 60_000;

interface KnownDay {
  readonly day: StreamDay;
  readonly readAtMs: number;
}

/** What is on and next on the live streams whose cards show: each is asked for by itself, so that a failure costs one card its line. */
export class OnAirBoard {
  private readonly watches = new Map<string, NowNextWatch>();
  private readonly days = new Map<string, KnownDay>();
  private ticking: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: OnAirParts) {}

  /** Of these streams from now on, and of no others. */
  watch(storyIds: readonly string[]): void {
    for (const [storyId, watch] of this.watches) {
      if (storyIds.includes(storyId)) continue;
      watch.leave();
      this.watches.delete(storyId);
    }
    for (const storyId of storyIds) if (!this.watches.has(storyId)) this.watches.set(storyId, this.open(storyId));
    if (this.watches.size === 0) {
      clearTimeout(this.ticking);
      this.ticking = undefined;
    } else if (this.ticking === undefined) this.tick();
  }

  linesOf(storyId: string): LiveLines | undefined {
    const lens = this.parts.lens();
    return toLiveLines(nowNext(this.days.get(storyId)?.day ?? [], lens.now()), lens);
  }

  private open(storyId: string): NowNextWatch {
    const now = () => this.parts.lens().now();
    return new NowNextWatch({
      now,
      readDay: async () => {
        const known = this.days.get(storyId);
        if (known && now() - known.readAtMs < FRESH_MS) return known.day;
        const day = await this.parts.readDay(storyId);
        if (day) this.days.set(storyId, { day, readAtMs: now() });
        return day;
      },
      onChange: () => this.parts.onChange(),
    });
  }

  /** With the minute, as the clock does: one frame in which programmes go on. */
  private tick(): void {
    this.ticking = setTimeout(
      () => {
        if ([...this.watches.keys()].some((storyId) => this.days.has(storyId))) this.parts.onChange();
        this.tick();
      },
      MINUTE_MS - (this.parts.lens().now() % MINUTE_MS),
    );
  }
}
