import * as z from 'zod/mini';
import { orElse } from '../contract/or-else.js';
import { Card } from '../contract/page.js';

/** A moment by the device's own clock, in milliseconds. */
const Ms = z.number().check(z.gte(0));
const Share = z.number().check(z.gte(0), z.lte(1));

/** How far an article was read, in shares of its height: they hold at any text size. */
export const ReadingMark = z.object({ at: Ms, top: Share, seen: Share, isFinished: z.boolean() });

export const OpenedMark = z.object({ at: Ms, paragraphs: z.array(z.int()) });

export const WatchingMark = z.object({
  at: Ms,
  positionSec: z.number().check(z.gte(0)),
  durationSec: z.number().check(z.positive()),
});

/** One story as the viewer left it. Each fact carries its moment, so that two copies can be merged: the newer fact wins. */
export const LibraryEntry = z.object({
  /** As it was last seen: enough to show it without the network. */
  card: Card,
  cardAt: z._default(Ms, 0),
  saved: z.optional(z.object({ at: Ms, isSaved: z.boolean() })),
  openedAt: z._default(Ms, 0),
  reading: z.optional(ReadingMark),
  /** Which paragraphs it had when it was opened last: what is not among them is new. */
  opened: orElse(z.optional(OpenedMark), undefined),
  /** By the index of the video within its story. */
  watching: z._default(z.record(z.string(), WatchingMark), {}),
  /** What happened until then, the viewer removed from the history. */
  forgottenAt: z._default(Ms, 0),
});

/** When the viewer was here: the visit that is under way, and the end of the one before it. */
export const Visit = z.object({ activeAt: Ms, lastEndedAt: z.optional(Ms) });

/** What was searched for. */
export const Search = z.object({ text: z.string().check(z.minLength(1), z.maxLength(100)), at: Ms });

export type ReadingMark = z.infer<typeof ReadingMark>;
export type WatchingMark = z.infer<typeof WatchingMark>;
export type LibraryEntry = z.infer<typeof LibraryEntry>;
export type Visit = z.infer<typeof Visit>;
export type Search = z.infer<typeof Search>;
