import type { Card } from '../contract/page.js';
import type { ServedStory } from '../contract/story.js';
import { cardOfStory } from './card-of-story.js';
import { entryOf, isSaved, type Library } from './library.js';
import { type LibraryStep, noteOpened, noteReading, noteWatching, setSaved } from './library-changes.js';
import type { ReadingMark } from './library-schema.js';
import { newSinceRead, paragraphMarks } from './paragraph-marks.js';
import type { WatchRecord } from './watch-history.js';

/** Who holds the library: in the app the device's store, in tests a variable. */
export interface LibraryHolder {
  library(): Library;
  change(step: LibraryStep): void;
}

/** What a story's screen has to do with the library. */
export interface StoryDesk {
  readonly card: Card;
  noteOpened(): void;
  /** Blocks of its body where something new to this viewer begins. */
  readonly newBlocks: readonly number[];
  /** The share of the article's height to go on at; undefined: from its beginning. */
  resumeAt(): number | undefined;
  noteReading(place: Omit<ReadingMark, 'at'>): void;
  isSaved(): boolean;
  setSaved(saved: boolean): void;
}

/** What a player has to do with the library: one video of one story. */
export interface WatchingDesk {
  readonly card: Card;
  positionOf(): WatchRecord | undefined;
  notePosition(positionSec: number, durationSec: number): void;
}

export function storyDesk(holder: LibraryHolder, story: ServedStory): StoryDesk {
  const card: Card = cardOfStory(story);
  const entry = () => entryOf(holder.library(), card.id);
  return {
    card,
    newBlocks: newSinceRead(story, entry()?.opened?.paragraphs ?? []),
    noteOpened: () => holder.change(noteOpened(card, paragraphMarks(story))),
    resumeAt: () => {
      const reading = entry()?.reading;
      return reading && !reading.isFinished && reading.top > 0 ? reading.top : undefined;
    },
    noteReading: (place) => holder.change(noteReading(card, place)),
    isSaved: () => isSaved(entry()),
    setSaved: (saved) => holder.change(setSaved(card, saved)),
  };
}

export function watchingDesk(holder: LibraryHolder, story: ServedStory, videoIndex: number): WatchingDesk {
  const card: Card = cardOfStory(story);
  return {
    card,
    positionOf: () => {
      const mark = entryOf(holder.library(), card.id)?.watching[String(videoIndex)];
      if (!mark) return undefined;
      const { positionSec, durationSec, at } = mark;
      return { storyId: card.id, videoIndex, positionSec, durationSec, savedAtMs: at };
    },
    notePosition: (positionSec, durationSec) =>
      holder.change(noteWatching(card, { videoIndex, positionSec, durationSec })),
  };
}
