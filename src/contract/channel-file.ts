import * as z from 'zod/mini';
import { PageIcon, SectionColours } from './channel.js';
import { Colour, Instant, LanguageTag, Slug, WebUrl } from './primitives.js';
import { RailEntry } from './rail-config.js';
import { RailRule } from './rail-rule.js';
import { SourceEntry } from './source.js';

const Branding = z.strictObject({
  /** One or two letters on the brand tile; the first of the channel's name when the operator gives none. */
  monogram: z.optional(z.string().check(z.minLength(1), z.maxLength(2))),
  brandColour: z._default(Colour, '#E5383B'),
  sectionColours: z._default(z.record(z.string(), SectionColours), {}),
});

/** How often a TV asks again, in seconds. */
export const PollIntervals = z.strictObject({
  channelSec: z._default(z.int().check(z.gte(10)), 300),
  pageSec: z._default(z.int().check(z.gte(5)), 60),
});

/** A page as operators write it. */
export const PageEntry = z.strictObject({
  /** Made of the title when the operator gives none. */
  id: z.optional(Slug),
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  /** `home` for the first page and `section` for the others, when the operator gives none. */
  icon: z.optional(PageIcon),
  /** Pages that are not in the navigation column are reached by section tiles. */
  inNavigation: z._default(z.boolean(), true),
  rails: z.array(RailEntry).check(z.minLength(1), z.maxLength(200)),
});

export const TickerConfig = z.strictObject({
  label: z._default(z.string().check(z.minLength(1), z.maxLength(20)), 'Latest'),
  rule: z._default(RailRule, { kind: 'everything' }),
  limit: z._default(z.int().check(z.gte(1), z.lte(30)), 10),
});

const StoryId = z.string().check(z.minLength(1), z.maxLength(200));
const Words = z.string().check(z.minLength(1), z.maxLength(2000));

/** Marks a story as corrected, for newsrooms whose feed does not say so. */
export const CorrectionConfig = z.strictObject({
  storyId: StoryId,
  /** What was changed, as viewers read it. */
  text: Words,
  at: z.optional(Instant),
});

/** Takes a story off the channel for as long as it is listed here, whatever its feeds say. */
export const RetractionConfig = z.strictObject({
  storyId: StoryId,
  /** As viewers may read it. */
  reason: z.optional(Words),
  at: z.optional(Instant),
});

/**
 * A host on a private network, or this machine, that the channel's feeds and pictures may come from: `intranet.example`,
 * `127.0.0.1:9000`. Without a port, all its ports.
 */
const AllowedHost = z.string().check(z.minLength(1), z.maxLength(260));

/** The channel as operators write it: the one configuration document. */
export const ChannelFile = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  languages: z._default(z.array(LanguageTag).check(z.minLength(1)), ['en']),
  /** IANA name; schedules are read in it. */
  timeZone: z._default(z.string(), 'UTC'),
  branding: z.prefault(Branding, {}),
  sources: z.array(SourceEntry).check(z.minLength(1)),
  /** The first page is home. Missing: pages are made of what the feeds bring. */
  pages: z.optional(z.array(PageEntry).check(z.minLength(1), z.maxLength(60))),
  ticker: z.optional(TickerConfig),
  poll: z.prefault(PollIntervals, {}),
  /** Other hosts that serve this content API, in the order to try them. */
  mirrors: z._default(z.array(WebUrl), []),
  corrections: z._default(z.array(CorrectionConfig), []),
  retracted: z._default(z.array(RetractionConfig), []),
  allowedHosts: z._default(z.array(AllowedHost).check(z.maxLength(100)), []),
});

export type PageEntry = z.infer<typeof PageEntry>;
export type TickerConfig = z.infer<typeof TickerConfig>;
export type CorrectionConfig = z.infer<typeof CorrectionConfig>;
export type RetractionConfig = z.infer<typeof RetractionConfig>;
export type ChannelFile = z.infer<typeof ChannelFile>;
/** The channel file before its defaults were filled in. */
export type ChannelDocument = z.input<typeof ChannelFile>;
