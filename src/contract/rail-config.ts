import * as z from 'zod/mini';
import { LanguageTag, Slug, Validity } from './primitives.js';
import { StoryKind } from './story.js';

const Text = z.string().check(z.minLength(1), z.maxLength(200));

/** Which stories a rail takes. A new kind of rule starts as a new member here. */
export type RailRule =
  | { readonly kind: 'everything' }
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'storyKind'; readonly storyKind: StoryKind }
  | { readonly kind: 'hasVideo' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'maxAge'; readonly hours: number }
  | { readonly kind: 'all'; readonly rules: readonly RailRule[] }
  | { readonly kind: 'any'; readonly rules: readonly RailRule[] }
  | { readonly kind: 'not'; readonly rule: RailRule };

// Recursive, so its type is written by hand above; the annotation makes the compiler hold the two together.
export const RailRule: z.ZodMiniType<RailRule, RailRule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everything') }),
    z.strictObject({ kind: z.literal('source'), sourceId: Slug }),
    z.strictObject({ kind: z.literal('section'), section: Text }),
    z.strictObject({ kind: z.literal('tag'), tag: Text }),
    z.strictObject({ kind: z.literal('storyKind'), storyKind: StoryKind }),
    z.strictObject({ kind: z.literal('hasVideo') }),
    z.strictObject({ kind: z.literal('text'), text: Text }),
    z.strictObject({ kind: z.literal('language'), language: LanguageTag }),
    z.strictObject({ kind: z.literal('maxAge'), hours: z.number().check(z.positive()) }),
    z.strictObject({ kind: z.literal('all'), rules: z.array(RailRule).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ kind: z.literal('any'), rules: z.array(RailRule).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ kind: z.literal('not'), rule: RailRule }),
  ]),
);

const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** When a rail is shown. Times are of the channel's time zone; `until` before `from` runs over midnight. */
export const RailSchedule = z.strictObject({
  validity: z.optional(Validity),
  days: z.optional(z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.minLength(1))),
  hours: z.optional(z.strictObject({ from: TimeOfDay, until: TimeOfDay })),
});

const RailFrame = {
  id: Slug,
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  schedule: z.optional(RailSchedule),
};

/** A rail of stories, as operators write it. */
export const StoryRailConfig = z.strictObject({
  ...RailFrame,
  layout: z._default(z.enum(['hero', 'landscape', 'video', 'headline', 'live']), 'landscape'),
  rule: z._default(RailRule, { kind: 'everything' }),
  order: z._default(z.enum(['newest', 'oldest']), 'newest'),
  limit: z._default(z.int().check(z.gte(1), z.lte(500)), 50),
  /** Story ids that come first, in this order, whatever the rule says. */
  pinned: z._default(z.array(z.string()), []),
  hidden: z._default(z.array(z.string()), []),
});

/** A rail of tiles, each opening a page of the channel. */
export const SectionRailConfig = z.strictObject({
  ...RailFrame,
  layout: z.literal('section'),
  pageIds: z.array(Slug).check(z.minLength(1)),
});

export const RailConfig = z.union([SectionRailConfig, StoryRailConfig]);

export type RailSchedule = z.infer<typeof RailSchedule>;
export type StoryRailConfig = z.infer<typeof StoryRailConfig>;
export type SectionRailConfig = z.infer<typeof SectionRailConfig>;
export type RailConfig = z.infer<typeof RailConfig>;
