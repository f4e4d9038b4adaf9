import * as z from 'zod/mini';
import { Colour, LanguageTag, Slug, WebUrl } from './primitives.js';
import { RailConfig, RailRule } from './rail.js';
import { Source } from './source.js';

/** Drawn by the navigation column. */
export const PageIcon = z.enum(['home', 'live', 'sections', 'video', 'section']);

/** Dark to light: ground, middle, highlight. Stands in for a picture that is missing. */
export const SectionColours = z.tuple([Colour, Colour, Colour]);

export const Branding = z.strictObject({
  /** One or two letters on the brand tile. */
  monogram: z._default(z.string().check(z.minLength(1), z.maxLength(2)), 'R'),
  brandColour: z._default(Colour, '#E5383B'),
  sectionColours: z._default(z.record(z.string(), SectionColours), {}),
});

/** How often a TV asks again, in seconds. */
export const PollIntervals = z.strictObject({
  channelSec: z._default(z.int().check(z.gte(10)), 300),
  pageSec: z._default(z.int().check(z.gte(5)), 60),
});

export const PageConfig = z.strictObject({
  id: Slug,
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  icon: z._default(PageIcon, 'section'),
  /** Pages that are not in the navigation column are reached by section tiles. */
  inNavigation: z._default(z.boolean(), true),
  rails: z.array(RailConfig).check(z.minLength(1), z.maxLength(200)),
});

export const TickerConfig = z.strictObject({
  label: z._default(z.string().check(z.minLength(1), z.maxLength(20)), 'Latest'),
  rule: z._default(RailRule, { kind: 'everything' }),
  limit: z._default(z.int().check(z.gte(1), z.lte(30)), 10),
});

/** The channel as operators write it: the one configuration document. */
export const ChannelConfig = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  languages: z._default(z.array(LanguageTag).check(z.minLength(1)), ['en']),
  /** IANA name; schedules are read in it. */
  timeZone: z._default(z.string(), 'UTC'),
  branding: z.prefault(Branding, {}),
  sources: z.array(Source).check(z.minLength(1)),
  /** The first page is home. */
  pages: z.array(PageConfig).check(z.minLength(1), z.maxLength(60)),
  ticker: z.optional(TickerConfig),
  poll: z.prefault(PollIntervals, {}),
  /** Other hosts that serve this content API, in the order to try them. */
  mirrors: z._default(z.array(WebUrl), []),
});

/** The channel as a TV downloads it. */
export const Channel = z.object({
  name: z.string(),
  editionId: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  branding: z.object({
    monogram: z.string(),
    brandColour: Colour,
    sectionColours: z.record(z.string(), SectionColours),
  }),
  pages: z.array(
    z.object({ id: z.string(), title: z.string(), icon: z.catch(PageIcon, 'section'), inNavigation: z.boolean() }),
  ),
  liveStreams: z.array(z.object({ storyId: z.string(), title: z.string() })),
  mirrors: z.array(WebUrl),
  poll: z.object({ channelSec: z.number(), pageSec: z.number() }),
});

export type PageIcon = z.infer<typeof PageIcon>;
export type SectionColours = z.infer<typeof SectionColours>;
export type PageConfig = z.infer<typeof PageConfig>;
export type TickerConfig = z.infer<typeof TickerConfig>;
export type ChannelConfig = z.infer<typeof ChannelConfig>;
export type Channel = z.infer<typeof Channel>;
