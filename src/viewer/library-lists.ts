import type { Card } from '../contract/page.js';
import { historyAt, isSaved, type Library } from './library.js';
import type { LibraryEntry } from './library-schema.js';
import { isWatched } from './watch-history.js';

/** How far the viewer is with a story: with what they did last of reading it and watching its videos. */
export interface StoryProgress {
  readonly kind: 'reading' | 'watching';
  readonly share: number;
  readonly isFinished: boolean;
  /** Of `watching`. */
  readonly videoIndex: number;
}

/** Less than this of a video is a look, not a beginning. */
const begunSec = 5;

/** Undefined when it was not begun. */
export function progressOf(entry: LibraryEntry | undefined): StoryProgress | undefined {
  if (!entry) return undefined;
  const { card, reading, watching } = entry;
  const marks: (StoryProgress & { readonly at: number })[] = [];
  // Of a video, the few words beside it do not count.
  if (reading && card.kind !== 'video' && (reading.top > 0 || reading.isFinished)) {
    marks.push({ kind: 'reading', at: reading.at, share: reading.seen, isFinished: reading.isFinished, videoIndex: 0 });
  }
  for (const [index, mark] of Object.entries(watching)) {
    const isFinished = isWatched(mark);
    if (mark.positionSec < begunSec && !isFinished) continue;
    const share = mark.positionSec / mark.durationSec;
    marks.push({ kind: 'watching', at: mark.at, share, isFinished, videoIndex: Number(index) });
  }
  const last = marks.sort((a, b) => b.at - a.at)[0];
  if (!last) return undefined;
  const { at: _, ...progress } = last;
  return progress;
}

export const savedCards = ({ entries }: Library): Card[] =>
  entries
    .filter(isSaved)
    .sort((a, b) => (b.saved?.at ?? 0) - (a.saved?.at ?? 0))
    .map(({ card }) => card);

/** Begun and not finished, last touched first. What was being watched opens its video, also when it is an article's. */
export const continueCards = ({ entries }: Library): Card[] =>
  byHistory(entries).flatMap((entry) => {
    const progress = progressOf(entry);
    if (!progress || progress.isFinished) return [];
    const playsFirst = progress.kind === 'watching' && progress.videoIndex === 0;
    return [playsFirst ? { ...entry.card, kind: 'video' as const } : entry.card];
  });

export const historyCards = ({ entries }: Library): Card[] => byHistory(entries).map(({ card }) => card);

const byHistory = (entries: readonly LibraryEntry[]): LibraryEntry[] =>
  entries.filter((entry) => historyAt(entry) > 0).sort((a, b) => historyAt(b) - historyAt(a));
