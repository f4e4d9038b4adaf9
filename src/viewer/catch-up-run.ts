import * as z from 'zod/mini';
import { keepValid } from '../contract/lenient.js';
import { Card } from '../contract/page.js';
import { type CatchUpItem, secondsOf } from './catch-up.js';

/** A queue that its viewer goes through, and where they are. After the last item it is done. */
export interface CatchUpRun {
  readonly startedAt: number;
  readonly items: readonly CatchUpItem[];
  readonly at: number;
}

export type CatchUpStep =
  | { readonly type: 'next' | 'previous' | 'replay' }
  | { readonly type: 'goTo'; readonly storyId: string }
  /** The newsroom took it back, or it cannot be had. */
  | { readonly type: 'drop'; readonly storyId: string };

/** What was left for longer than this is no news any more. */
const keptMs = 12 * 3_600_000;
const mostItems = 120;

export const startRun = (items: readonly CatchUpItem[], now: number): CatchUpRun => ({
  startedAt: now,
  items: items.slice(0, mostItems),
  at: 0,
});

/** Answers the same object when nothing changes. */
export function stepRun(run: CatchUpRun, step: CatchUpStep): CatchUpRun {
  switch (step.type) {
    case 'next':
      return isDone(run) ? run : { ...run, at: run.at + 1 };
    case 'previous':
      return run.at === 0 ? run : { ...run, at: run.at - 1 };
    case 'replay':
      return { ...run, at: 0 };
    case 'goTo':
      return goTo(run, indexOf(run, step.storyId));
    case 'drop':
      return drop(run, indexOf(run, step.storyId));
  }
}

export const isDone = ({ at, items }: CatchUpRun): boolean => at >= items.length;

export const currentItem = ({ at, items }: CatchUpRun): CatchUpItem | undefined => items[at];

/** Seconds from the item that is on to the end. */
export const secondsLeft = ({ at, items }: CatchUpRun): number => secondsOf(items.slice(at));

/** It was begun, not finished, and is not old. */
export const canGoOn = (run: CatchUpRun | undefined, now: number): run is CatchUpRun =>
  run !== undefined && !isDone(run) && now - run.startedAt < keptMs && now >= run.startedAt;

const Stored = z.object({
  version: z.literal(1),
  startedAt: z.number(),
  at: z.int().check(z.gte(0)),
  items: z.array(z.unknown()),
});
const StoredItem = z.object({ card: Card, sec: z.number().check(z.gte(0)) });

export const writeRun = (run: CatchUpRun): object => ({ version: 1, ...run });

/** Out of the device's store. An item that cannot be read is left out, and the place stays at the story where it was. */
export function readRun(data: unknown): CatchUpRun | undefined {
  const frame = Stored.safeParse(data);
  if (!frame.success) return undefined;
  const { startedAt, items, at } = frame.data;
  const kept = (some: readonly unknown[]): readonly CatchUpItem[] => keepValid(StoredItem, some.slice()).kept;
  const before = kept(items.slice(0, at));
  const all = [...before, ...kept(items.slice(at))].slice(0, mostItems);
  return all.length === 0 ? undefined : { startedAt, items: all, at: Math.min(before.length, all.length) };
}

const indexOf = ({ items }: CatchUpRun, storyId: string): number => items.findIndex(({ card }) => card.id === storyId);

const goTo = (run: CatchUpRun, at: number): CatchUpRun => (at < 0 || at === run.at ? run : { ...run, at });

function drop(run: CatchUpRun, index: number): CatchUpRun {
  if (index < 0) return run;
  const items = run.items.filter((_, at) => at !== index);
  return { ...run, items, at: index < run.at ? run.at - 1 : run.at };
}
