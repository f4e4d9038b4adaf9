import * as z from 'zod/mini';
import { about } from './editor-words.js';
import { WebUrl } from './primitives.js';
import { ScheduleMoment, TimeOfDay, WeekDays } from './rail-config.js';

const stream = about(
  z.string().check(z.minLength(1), z.maxLength(200)),
  'The live story that plays the stream, as the API names it: its id in the feed.',
  'harbour-live',
);

/** A programme as operators write it. */
export const AiringConfig = z.strictObject({
  title: about(z.string().check(z.minLength(1), z.maxLength(200)), 'As viewers read it.', 'The Nine'),
  start: about(
    z.union([TimeOfDay, ScheduleMoment]),
    'HH:MM comes round every day; a date with a time comes once, and stands before what comes round. In the time zone of the channel, unless it names its own.',
    '21:00',
    '2026-06-04T21:00',
  ),
  durationMin: about(
    z.optional(z.int().check(z.gte(1), z.lte(1440))),
    'How long it is, in minutes. Without it, until the next one begins.',
  ),
  days: about(z.optional(WeekDays), 'On which days one with HH:MM begins. Without it, on all.', ['mon', 'tue']),
  description: about(z.optional(z.string().check(z.maxLength(2000))), 'In the guide, below the title.'),
  picture: about(z.optional(WebUrl), 'Beside it in the guide.'),
});

const WrittenSchedule = z.strictObject({
  stream,
  url: about(z.optional(z.never()), 'Only in a schedule that is fetched.'),
  programmes: about(
    z.array(AiringConfig).check(z.minLength(1), z.maxLength(1000)),
    'Programmes, in any order. Where two overlap, the one that begins later cuts the other short.',
  ),
});

const FetchedSchedule = z.strictObject({
  stream,
  url: about(
    z.string().check(z.minLength(1), z.maxLength(4096)),
    'An XMLTV document, or `{ "programmes": [{ "title", "startsAt", "endsAt" }] }`: its http or https address, or the path of a file beside the channel file.',
    'https://listings.example.org/news.xml',
  ),
  channelId: about(
    z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    'Which channel of the document, as it names it. Without it, the only one.',
    'news.example.org',
  ),
  refreshSec: about(z._default(z.int().check(z.gte(60), z.lte(86_400)), 1800), 'How often it is fetched, in seconds.'),
});

/** What is on when, on one live stream. */
export const ScheduleConfig = z.union([FetchedSchedule, WrittenSchedule]);

export type AiringConfig = z.infer<typeof AiringConfig>;
export type FetchedSchedule = z.infer<typeof FetchedSchedule>;
export type ScheduleConfig = z.infer<typeof ScheduleConfig>;
