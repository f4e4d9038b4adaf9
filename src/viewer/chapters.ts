/** Where a part of a video begins, and what it is about. */
export interface Chapter {
  readonly startSec: number;
  readonly title: string;
}

/** Later than this in a chapter, "previous" goes to its own start. */
const againAfterSec = 5;

/** In order, each place once. */
export function inOrder(chapters: readonly Chapter[]): readonly Chapter[] {
  const sorted = [...chapters].sort((a, b) => a.startSec - b.startSec);
  return sorted.filter(({ startSec }, index) => startSec !== sorted[index - 1]?.startSec);
}

/** The one that is on; undefined before the first. */
export const chapterAt = (chapters: readonly Chapter[], atSec: number): Chapter | undefined =>
  chapters.reduce<Chapter | undefined>((found, chapter) => (chapter.startSec <= atSec ? chapter : found), undefined);

export const nextChapter = (chapters: readonly Chapter[], atSec: number): Chapter | undefined =>
  chapters.find(({ startSec }) => startSec > atSec);

/** Its own start, or that of the one before when it has only begun. */
export const previousChapter = (chapters: readonly Chapter[], atSec: number): Chapter | undefined =>
  chapterAt(chapters, atSec - againAfterSec);
