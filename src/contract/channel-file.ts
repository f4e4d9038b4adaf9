import * as z from 'zod/mini';
import { PageIcon, SectionColours } from './channel.js';
import { about } from './editor-words.js';
import { Colour, Instant, LanguageTag, Slug, WebUrl } from './primitives.js';
import { RailEntry } from './rail-config.js';
import { RailRule } from './rail-rule.js';
import { ScheduleConfig } from './schedule-config.js';
import { SourceEntry } from './source.js';

const Branding = z.strictObject({
  monogram: about(
    z.optional(z.string().check(z.minLength(1), z.maxLength(2))),
    'One or two letters on the brand tile. Without it, the first letter of the name.',
  ),
  brandColour: about(
    z._default(Colour, '#E5383B'),
    'Of the brand tile, the bar of the page that is on, the ticker label.',
  ),
  sectionColours: about(
    z._default(z.record(z.string(), SectionColours), {}),
    'For each section a dark, a middle and a light colour: of its tile, and in place of pictures that are missing.',
    { Sport: ['#2b1620', '#7a2d3c', '#d0685a'] },
  ),
});

const PollIntervals = z.strictObject({
  channelSec: about(z._default(z.int().check(z.gte(10)), 300), 'For a new edition of the channel.'),
  pageSec: about(z._default(z.int().check(z.gte(5)), 60), 'For new stories on the page that is on.'),
});

/** A page as operators write it. */
export const PageEntry = z.strictObject({
  id: about(z.optional(Slug), 'Named by tiles and addresses. Without it, it is made of the title.'),
  title: about(z.string().check(z.minLength(1), z.maxLength(40)), 'In the navigation column and on tiles.'),
  icon: about(
    z.optional(PageIcon),
    'In the navigation column. Without it, "home" for the first page and "section" for others.',
  ),
  inNavigation: about(
    z._default(z.boolean(), true),
    'Pages that are not in the navigation column are reached by tiles.',
  ),
  rails: about(
    z.array(RailEntry).check(z.minLength(1), z.maxLength(200)),
    'From top to bottom. Those that have nothing to show are left out.',
  ),
});

export const TickerConfig = z.strictObject({
  label: about(
    z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
    'In front of the headlines. Without it, “Latest” in the language of the viewer.',
  ),
  rule: about(z._default(RailRule, { kind: 'everything' }), 'Which headlines, newest first.'),
  limit: about(z._default(z.int().check(z.gte(1), z.lte(30)), 10), 'How many headlines.'),
});

const StoryId = about(
  z.string().check(z.minLength(1), z.maxLength(200)),
  'As the API names the story: its id in the feed.',
);
const Words = z.string().check(z.minLength(1), z.maxLength(2000));

/** Marks a story as corrected, for newsrooms whose feed does not say so. */
export const CorrectionConfig = z.strictObject({
  storyId: StoryId,
  text: about(Words, 'What was changed, as viewers read it.'),
  at: about(z.optional(Instant), 'When it was changed, in UTC.', '2026-01-01T12:00:00Z'),
});

/** Takes a story off the channel for as long as it is listed here, whatever its feeds say. */
export const RetractionConfig = z.strictObject({
  storyId: StoryId,
  reason: about(z.optional(Words), 'As viewers may read it.'),
  at: about(
    z.optional(Instant),
    'When it was withdrawn, in UTC. Without it, when this edition was published.',
    '2026-01-01T12:00:00Z',
  ),
});

/** What the program finds to be one story, the operator may put right. */
export const ThreadChoices = z.strictObject({
  joined: about(
    z._default(
      z
        .array(
          z.strictObject({
            title: about(z.optional(z.string().check(z.minLength(1), z.maxLength(80))), 'As viewers read it.'),
            storyIds: about(z.array(StoryId).check(z.minLength(1)), 'Ids of its stories.'),
          }),
        )
        .check(z.maxLength(500)),
      [],
    ),
    'Stories that belong together, whatever the program finds. Updates that are like them join by themselves.',
  ),
  apart: about(
    z._default(z.array(StoryId).check(z.maxLength(2000)), []),
    'Ids of stories that belong to no other, unless `joined` says so.',
  ),
});

const AllowedHost = z.string().check(z.minLength(1), z.maxLength(260));

/** The channel as operators write it: the one configuration document. */
export const ChannelFile = z.strictObject({
  $schema: about(z.optional(z.string()), 'Where editors find this schema.', './channel.schema.json'),
  name: about(z.string().check(z.minLength(1), z.maxLength(60)), 'As viewers know the channel.', 'Harbour City News'),
  languages: about(
    z._default(z.array(LanguageTag).check(z.minLength(1)), ['en']),
    'BCP 47, the main one first.',
    ['en'],
    ['pt-BR', 'en'],
  ),
  timeZone: about(z._default(z.string(), 'UTC'), 'IANA name. Schedules are read in it.', 'Europe/London'),
  branding: about(z.prefault(Branding, {}), 'How the channel looks.'),
  sources: about(z.array(SourceEntry).check(z.minLength(1)), 'The feeds that are taken in.', [
    'https://news.example.org/feed.xml',
  ]),
  pages: about(
    z.optional(z.array(PageEntry).check(z.minLength(1), z.maxLength(60))),
    'The first is home. Without any, pages are made of what the feeds bring.',
  ),
  ticker: about(z.optional(TickerConfig), 'The line of headlines at the bottom. Without it, there is none.'),
  schedules: about(
    z._default(z.array(ScheduleConfig).check(z.maxLength(100)), []),
    'What is on when on the live streams: for each one, its programmes or the address of them.',
  ),
  livePreview: about(
    z._default(z.boolean(), true),
    'Whether a live stream that leads a page plays there without sound after a moment. Viewers may switch it off.',
  ),
  poll: about(z.prefault(PollIntervals, {}), 'How often a TV asks, in seconds.'),
  mirrors: about(z._default(z.array(WebUrl), []), 'Other hosts that serve this channel, in the order to try them.', [
    'https://tv2.example.org',
  ]),
  corrections: about(
    z._default(z.array(CorrectionConfig), []),
    'Stories to mark as corrected, where their feed does not say so.',
  ),
  retracted: about(
    z._default(z.array(RetractionConfig), []),
    'Stories that are off the channel for as long as they are listed here, whatever their feeds say.',
  ),
  threads: about(
    z.prefault(ThreadChoices, {}),
    'Articles, updates and videos of one story are linked by themselves: by link, tags and headline. Here that is put right.',
  ),
  allowedHosts: about(
    z._default(z.array(AllowedHost).check(z.maxLength(100)), []),
    'Hosts on a private network, or on this machine, that feeds and pictures may come from. Without a port, all its ports.',
    ['intranet.example', '127.0.0.1:9000'],
  ),
});

export type PageEntry = z.infer<typeof PageEntry>;
export type TickerConfig = z.infer<typeof TickerConfig>;
export type CorrectionConfig = z.infer<typeof CorrectionConfig>;
export type ThreadChoices = z.infer<typeof ThreadChoices>;
export type RetractionConfig = z.infer<typeof RetractionConfig>;
export type ChannelFile = z.infer<typeof ChannelFile>;
/** The channel file before its defaults were filled in. */
export type ChannelDocument = z.input<typeof ChannelFile>;
