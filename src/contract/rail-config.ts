import * as z from 'zod/mini';
import { about } from './editor-words.js';
import { Slug } from './primitives.js';
import { AutomaticRail } from './rail.js';
import { RailRule } from './rail-rule.js';
import { UsualTitle } from './usual-title.js';

/** HH:MM on the wall of the channel's time zone. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** ISO 8601. With `Z` or an offset it is that moment; without, it is read on the wall of the channel's time zone. */
export const ScheduleMoment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'is no date of the calendar'),
);

export const WeekDays = z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.minLength(1));

/** When a rail is shown. */
export const RailSchedule = z.strictObject({
  validity: about(
    z.optional(
      z.strictObject({
        from: about(z.optional(ScheduleMoment), 'The first moment inside.', '2026-06-01T09:00'),
        until: about(z.optional(ScheduleMoment), 'The first moment after.', '2026-06-30T18:00:00+02:00'),
      }),
    ),
    'From when until when. A moment without a zone is read in the time zone of the channel.',
  ),
  days: about(
    z.optional(WeekDays),
    'On which days. The small hours of a slot that runs over midnight belong to the day before.',
    ['sat', 'sun'],
  ),
  hours: about(
    z.optional(
      z.strictObject({
        from: about(TimeOfDay, 'HH:MM, the first minute inside.', '06:00'),
        until: about(TimeOfDay, 'HH:MM, the first minute after; before `from`, it is that of the next day.', '10:00'),
      }),
    ),
    'At which hours, in the time zone of the channel.',
  ),
});

const RailFrame = {
  id: about(z.optional(Slug), 'Without it, it is made of the titles of the page and the rail.'),
  title: about(z.string().check(z.minLength(1), z.maxLength(80)), 'Above the rail.', 'Top stories'),
  schedule: about(z.optional(RailSchedule), 'When the rail is shown. Without it, always.'),
};

const StoryLayout = about(
  z._default(z.enum(['hero', 'landscape', 'video', 'headline', 'live']), 'landscape'),
  'How it looks: `hero` is the lead over the whole screen and stands first, `headline` has no pictures.',
);
const RailLimit = z.int().check(z.gte(1), z.lte(500));
const StoryIds = z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []);

const OnePerThread = about(
  z._default(z.boolean(), false),
  'Of the articles, updates and videos of one story only the first stands in the rail.',
);

const StoryRailEntry = z.strictObject({
  ...RailFrame,
  automatic: about(z.optional(z.never()), 'Only in a rail that fills itself.'),
  layout: StoryLayout,
  rule: about(z._default(RailRule, { kind: 'everything' }), 'Which stories. Without it, all.', { section: 'Sport' }),
  order: about(
    z._default(z.enum(['newest', 'oldest', 'manual']), 'newest'),
    'By time, after the pinned stories; `manual` shows the pinned stories in their order, and no others.',
  ),
  limit: about(z._default(RailLimit, 50), 'How many stories at most.'),
  onePerThread: OnePerThread,
  pinned: about(StoryIds, 'Ids of stories that come first, in this order, whatever the rule says.'),
  hidden: about(StoryIds, 'Ids of stories that are left out, pinned or not.'),
});

const SectionRailEntry = z.strictObject({
  ...RailFrame,
  layout: about(z.literal('section'), 'Tiles that open pages.'),
  pageIds: about(z.array(Slug).check(z.minLength(1)), 'The pages, in this order. Those without stories are left out.', [
    'sport',
  ]),
});

const AutomaticRailEntry = z.strictObject({
  ...RailFrame,
  automatic: about(
    AutomaticRail,
    'What the rail fills itself with: what was begun, what was saved, what came last, what came since the last visit.',
  ),
  layout: StoryLayout,
  limit: about(z._default(RailLimit, 20), 'How many stories at most.'),
  onePerThread: OnePerThread,
});

/** A rail as operators write it. */
export const RailEntry = z.union([SectionRailEntry, AutomaticRailEntry, StoryRailEntry]);

/** What a rail of the file has not: a name in any case, and which title it is where nobody gave it one. */
const named = { id: Slug, usualTitle: z.optional(UsualTitle) };

/** A rail of stories that a rule takes. */
export const StoryRailConfig = z.extend(StoryRailEntry, named);

/** A rail of tiles, each opening a page of the channel. */
export const SectionRailConfig = z.extend(SectionRailEntry, named);

/** A rail that fills itself: `mostRecent` by the server, the others on each TV from what its viewer did. */
export const AutomaticRailConfig = z.extend(AutomaticRailEntry, named);

export const RailConfig = z.union([SectionRailConfig, AutomaticRailConfig, StoryRailConfig]);

export type RailSchedule = z.infer<typeof RailSchedule>;
export type RailEntry = z.infer<typeof RailEntry>;
export type StoryRailConfig = z.infer<typeof StoryRailConfig>;
export type SectionRailConfig = z.infer<typeof SectionRailConfig>;
export type AutomaticRailConfig = z.infer<typeof AutomaticRailConfig>;
export type RailConfig = z.infer<typeof RailConfig>;
