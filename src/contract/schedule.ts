import * as z from 'zod/mini';
import { Picture } from './media.js';
import { Instant } from './primitives.js';

/** A programme of a live stream. */
export const ScheduledProgramme = z.object({
  /** Tells it from the others of its stream. */
  id: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  startsAt: Instant,
  endsAt: Instant,
  description: z.optional(z.string()),
  picture: z.optional(Picture),
});

/** What a live stream shows, from this morning to tomorrow night, in order of time. None overlap; there may be gaps. */
export const StreamSchedule = z.object({
  /** Of the live story that plays the stream. */
  storyId: z.string().check(z.minLength(1)),
  /** Ids of the programme that is on and of the one after it, as of when this was answered. */
  now: z.optional(z.string()),
  next: z.optional(z.string()),
  programmes: z.array(ScheduledProgramme),
});

export const Schedule = z.object({ streams: z.array(StreamSchedule) });

export type ScheduledProgramme = z.infer<typeof ScheduledProgramme>;
export type StreamSchedule = z.infer<typeof StreamSchedule>;
export type Schedule = z.infer<typeof Schedule>;
