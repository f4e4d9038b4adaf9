import * as z from 'zod/mini';
import { Slug } from './primitives.js';
import { AutomaticRail } from './rail.js';
import { RailRule } from './rail-rule.js';

const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** ISO 8601. With `Z` or an offset it is that moment; without, it is read on the wall of the channel's time zone. */
const ScheduleMoment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'is no date of the calendar'),
);

/** When a rail is shown. Times are of the channel's time zone; `until` before `from` runs over midnight. */
export const RailSchedule = z.strictObject({
  validity: z.optional(z.strictObject({ from: z.optional(ScheduleMoment), until: z.optional(ScheduleMoment) })),
  days: z.optional(z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.minLength(1))),
  hours: z.optional(z.strictObject({ from: TimeOfDay, until: TimeOfDay })),
});

const RailFrame = {
  /** Made of the title when the operator gives none. */
  id: z.optional(Slug),
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  schedule: z.optional(RailSchedule),
};

const StoryLayout = z._default(z.enum(['hero', 'landscape', 'video', 'headline', 'live']), 'landscape');
const RailLimit = z.int().check(z.gte(1), z.lte(500));
const StoryIds = z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []);

const StoryRailEntry = z.strictObject({
  ...RailFrame,
  automatic: z.optional(z.never()),
  layout: StoryLayout,
  rule: z._default(RailRule, { kind: 'everything' }),
  /** `manual`: the pinned stories and no others. */
  order: z._default(z.enum(['newest', 'oldest', 'manual']), 'newest'),
  limit: z._default(RailLimit, 50),
  /** Story ids that come first, in this order, whatever the rule says. */
  pinned: StoryIds,
  hidden: StoryIds,
});

const SectionRailEntry = z.strictObject({
  ...RailFrame,
  layout: z.literal('section'),
  pageIds: z.array(Slug).check(z.minLength(1)),
});

const AutomaticRailEntry = z.strictObject({
  ...RailFrame,
  automatic: AutomaticRail,
  layout: StoryLayout,
  limit: z._default(RailLimit, 20),
});

/** A rail as operators write it. */
export const RailEntry = z.union([SectionRailEntry, AutomaticRailEntry, StoryRailEntry]);

const named = { id: Slug };

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
