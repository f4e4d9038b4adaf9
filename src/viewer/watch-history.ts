/** How far a viewer came in one video. */
export interface WatchRecord {
  readonly storyId: string;
  readonly videoIndex: number;
  readonly positionSec: number;
  readonly durationSec: number;
  readonly savedAtMs: number;
}

/** While a video plays its place is saved so often, and at every pause and exit. */
export const saveEveryMs = 15_000;

const keptMs = 30 * 24 * 3_600_000;
/** Goes on a little before the place, so that the viewer finds the thread again. */
const rewindSec = 5;
/** Long videos are resumed from any place; of a clip, only when a good part of it was seen. */
const longSec = 15 * 60;
const leastSec = { long: 10, short: 30 };
/** Credits and sign-offs: who came so far has seen it. */
const endShare = 0.95;

/** Where to go on; undefined: from the start. */
export function resumePosition(record: WatchRecord | undefined, nowMs: number): number | undefined {
  if (!record || isWatched(record) || nowMs - record.savedAtMs >= keptMs) return undefined;
  const { positionSec, durationSec } = record;
  const isLong = durationSec > longSec;
  if (positionSec < (isLong ? leastSec.long : leastSec.short)) return undefined;
  return Math.max(0, positionSec - rewindSec);
}

export const isWatched = ({ positionSec, durationSec }: Pick<WatchRecord, 'positionSec' | 'durationSec'>): boolean =>
  durationSec > 0 && positionSec >= durationSec * endShare;
