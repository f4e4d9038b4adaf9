/** How far a viewer came in one video. */
export interface WatchRecord {
  readonly storyId: string;
  readonly videoIndex: number;
  readonly positionSec: number;
  readonly durationSec: number;
  readonly savedAtMs: number;
}

/** The last one first. */
export type WatchHistory = readonly WatchRecord[];

/** While a video plays its place is saved so often, and at every pause and exit. */
export const saveEveryMs = 15_000;

const keptMs = 30 * 24 * 3_600_000;
/** A TV's store is small. */
const mostRecords = 200;
/** Goes on a little before the place, so that the viewer finds the thread again. */
const rewindSec = 5;
/** Long videos are resumed from any place; of a clip, only when a good part of it was seen and is left. */
const longSec = 15 * 60;
const leastSec = { long: 10, short: 30 };
/** Credits and sign-offs: who came so far has seen it. */
const endShare = 0.95;

/** Adds a place and forgets what is too old, and the oldest of too many. */
export function noteWatched(history: WatchHistory, record: WatchRecord): WatchHistory {
  const others = history.filter((known) => !isSameVideo(known, record) && record.savedAtMs - known.savedAtMs < keptMs);
  return [record, ...others].slice(0, mostRecords);
}

export const recordOf = (history: WatchHistory, storyId: string, videoIndex: number): WatchRecord | undefined =>
  history.find((record) => isSameVideo(record, { storyId, videoIndex }));

const isSameVideo = (a: Pick<WatchRecord, 'storyId' | 'videoIndex'>, b: Pick<WatchRecord, 'storyId' | 'videoIndex'>) =>
  a.storyId === b.storyId && a.videoIndex === b.videoIndex;

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

/** From 0 to 1, for the bar on a card; 1 when it was seen to its end. */
export function watchedShare(record: WatchRecord): number {
  if (record.durationSec <= 0) return 0;
  return isWatched(record) ? 1 : Math.max(0, Math.min(1, record.positionSec / record.durationSec));
}
