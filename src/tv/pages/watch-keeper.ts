import type { WatchingDesk } from '../../viewer/library-desk.js';
import type { Transport } from '../../viewer/transport-state.js';
import { saveEveryMs } from '../../viewer/watch-history.js';

/** Keeps a video's place in the viewer's library: every fifteen seconds, at a pause, at the end and on leaving. */
export class WatchKeeper {
  private last: Transport | undefined;
  private savedAtMs: number;

  constructor(
    private readonly desk: Pick<WatchingDesk, 'notePosition'>,
    private readonly now: () => number,
  ) {
    this.savedAtMs = now();
  }

  see(transport: Transport): void {
    const hasStopped =
      this.last?.status === 'playing' && (transport.status === 'paused' || transport.status === 'ended');
    this.last = transport;
    const isDue = transport.status === 'playing' && this.now() - this.savedAtMs >= saveEveryMs;
    if (hasStopped || isDue) this.save();
  }

  leave(): void {
    this.save();
    this.last = undefined;
  }

  /** A place in a live stream is nowhere tomorrow; one that was not played yet is where it was. */
  private save(): void {
    const { last } = this;
    if (!last || last.isLive || last.range.end <= 0 || last.playsSinceMs === undefined) return;
    this.savedAtMs = this.now();
    this.desk.notePosition(last.position, last.range.end);
  }
}
