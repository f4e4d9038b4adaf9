import type { StreamDay } from '../../viewer/now-next.js';
import { type NowNext, nowNext } from '../../viewer/now-next.js';

export interface NowNextParts {
  readDay(): Promise<StreamDay>;
  now(): number;
  onChange(nowNext: NowNext): void;
}

/** Times of a schedule may change while it is watched. */
const STALE_MS = 30 * 60_000;
/** Where nothing is known, or nothing more. */
const ASK_AGAIN_MS = 5 * 60_000;
/** A device that slept, or whose clock was set, is not wrong for longer. */
const LONGEST_WAIT_MS = 60 * 60_000;

/** Tells what is on, and tells it again when that changes: one timer until then, and few requests. */
export class NowNextWatch {
  private day: StreamDay;
  private readAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasLeft = false;

  constructor(private readonly parts: NowNextParts) {
    void this.look();
  }

  leave(): void {
    this.hasLeft = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const { parts } = this;
    const isKnown = nowNext(this.day ?? [], parts.now()).next !== undefined;
    if (!isKnown || parts.now() - this.readAt > STALE_MS) {
      this.readAt = parts.now();
      // What is known stands in for what cannot be had.
      this.day = (await parts.readDay()) ?? this.day;
    }
    if (this.hasLeft) return;
    const found = nowNext(this.day ?? [], parts.now());
    parts.onChange(found);
    const untilChange = found.changesAtMs === undefined ? ASK_AGAIN_MS : found.changesAtMs - parts.now();
    const wait = found.next ? untilChange : Math.min(untilChange, ASK_AGAIN_MS);
    this.timer = setTimeout(() => void this.look(), Math.min(Math.max(wait, 1), LONGEST_WAIT_MS));
  }
}
