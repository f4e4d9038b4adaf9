import type { StoryDesk } from '../../viewer/library-desk.js';
import {
  firstReading,
  keepReading,
  moveReading,
  type Reading,
  type ReadingKey,
  type ReadingRoom,
  readPlace,
  resumedReading,
} from '../../viewer/reading.js';
import { type Column, type ReadingStep, readingSteps, stepAt } from '../../viewer/reading-steps.js';

/** What brings a viewer back to the line they were at, also when the article has changed or is laid out anew. */
export interface LeftStory {
  readonly reading: Reading;
  readonly y: number;
  /** Of the article when that was: with another text size the same line stands elsewhere. */
  readonly contentH: number;
}

const emptyRoom: ReadingRoom = {
  steps: [{ scroll: 0 }],
  actionCount: 0,
  relatedCount: 0,
  opensIn: 'body',
};

/** Where the reader of a story is, while its parts come one by one and may change: the article, its actions, the related stories. */
export class StoryPlace {
  room: ReadingRoom = emptyRoom;
  reading: Reading = firstReading(emptyRoom);
  /** The article was begun another day, and opened where it was left. */
  isResumed = false;
  private column: Column | undefined;
  private awaited: LeftStory | undefined;

  /** What the device remembers of the story. */
  constructor(private readonly desk: () => StoryDesk | undefined) {}

  get step(): ReadingStep {
    return this.room.steps[this.reading.step] ?? { scroll: 0 };
  }

  get lastScroll(): number {
    return this.room.steps[this.room.steps.length - 1]?.scroll ?? 0;
  }

  /** A story that was edited is laid out anew, and read on where it was. */
  take(opensIn: ReadingRoom['opensIn'], isNew: boolean): void {
    this.room = { ...this.room, opensIn };
    if (!isNew) this.awaited ??= this.left();
  }

  /** At the beginning, with the actions that there are. */
  begin(): void {
    this.reading = firstReading(this.room);
  }

  /** `focused`: where the action that had the focus is now; none when it went. */
  setActions(actionCount: number, focused: number): void {
    this.room = { ...this.room, actionCount };
    if (focused >= 0) this.reading = { ...this.reading, action: focused };
  }

  setRelated(relatedCount: number): void {
    this.room = { ...this.room, relatedCount };
    this.settle();
  }

  setColumn(column: Column): void {
    this.column = column;
    this.room = { ...this.room, steps: readingSteps(column) };
    this.resume(column);
    this.settle();
    this.note();
  }

  /** False: the key has no effect here. */
  move(key: ReadingKey): boolean {
    const next = moveReading(this.reading, key, this.room);
    if (next === this.reading) return false;
    this.go(next);
    return true;
  }

  go(reading: Partial<Reading>): void {
    this.reading = { ...this.reading, ...reading };
    this.isResumed = false;
    this.note();
  }

  /** The page goes along with what is read aloud. False: it stands there already. */
  follow(scroll: number, hasMoved: boolean): boolean {
    const step = stepAt(this.room.steps, scroll);
    if (!hasMoved && this.reading.zone === 'body' && this.reading.step === step) return false;
    this.go({ zone: 'body', step });
    return true;
  }

  left(): LeftStory {
    return { reading: this.reading, y: this.step.scroll, contentH: this.column?.contentH ?? 0 };
  }

  restore(left: LeftStory): void {
    this.awaited = left;
    this.isResumed = false;
    this.settle();
  }

  /** Keeps the place when the article or the related rail arrives. */
  private settle(): void {
    const { awaited, column } = this;
    if (awaited && column) {
      this.reading = { ...awaited.reading, step: this.stepOf(awaited, column) };
      if (awaited.reading.zone !== 'related' || this.room.relatedCount > 0) this.awaited = undefined;
    }
    this.reading = keepReading(this.reading, this.room);
  }

  private stepOf({ reading, y: before, contentH }: LeftStory, now: Column): number {
    const y = contentH > 0 ? (before * now.contentH) / contentH : before;
    return this.room.steps[reading.step]?.scroll === y ? reading.step : stepAt(this.room.steps, y);
  }

  /** An article that was begun goes on where it was left. */
  private resume(column: Column): void {
    const top = this.desk()?.resumeAt();
    if (top === undefined || this.awaited) return;
    this.reading = resumedReading(top, this.room, column);
    this.isResumed = this.reading.step > 0;
  }

  private note(): void {
    if (this.column) this.desk()?.noteReading(readPlace(this.reading, this.room, this.column));
  }
}
