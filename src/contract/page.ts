import * as z from 'zod/mini';
import { Picture } from './media.js';
import { orElse } from './or-else.js';
import { Direction, Instant, LanguageTag, Revision } from './primitives.js';
import { AutomaticRail, RailLayout } from './rail.js';
import { MaybeUsualTitle } from './usual-title.js';

/** What a card opens: a story of one of its kinds, or a page of the channel. */
export const CardKind = z.enum(['article', 'video', 'live', 'page']);

/** A story as a rail shows it. Everything that a card draws is here: TVs join nothing. */
export const Card = z.object({
  /** The story's id; the page's id when `kind` is `page`. */
  id: z.string().check(z.minLength(1)),
  kind: CardKind,
  headline: z.string().check(z.minLength(1)),
  /** Only in `hero` rails. */
  summary: z.optional(z.string()),
  section: z.optional(z.string()),
  picture: z.optional(Picture),
  publishedAt: z.optional(Instant),
  /** Of the video that "Watch" plays; missing when there is none, or it is live. */
  durationSec: z.optional(z.number()),
  /** About how long reading it aloud takes. Only among the latest, for who plans their time. */
  speakingSec: z.optional(z.number()),
  hasVideo: z._default(z.boolean(), false),
  isCorrected: z._default(z.boolean(), false),
  revision: Revision,
  /** What it shares with the other articles, updates and videos of its story. */
  threadId: z.optional(z.string()),
  /** When the newest of them came. */
  threadAt: z.optional(Instant),
  language: z.optional(LanguageTag),
  direction: z._default(Direction, 'ltr'),
});

/**
 * `cursor` continues the rail at `/rails/{id}?after=`; null at its end. `total` counts all cards of the rail. One that is
 * `automatic` and comes without cards is filled on the TV, from what its viewer did.
 */
export const Rail = z.object({
  id: z.string().check(z.minLength(1)),
  title: z.string(),
  usualTitle: MaybeUsualTitle,
  layout: RailLayout,
  automatic: z.optional(AutomaticRail),
  cards: z.array(Card),
  cursor: z.nullable(z.string()),
  total: z.int(),
});

export const RailSlice = z.object({
  id: z.string(),
  cards: z.array(Card),
  cursor: z.nullable(z.string()),
  total: z.int(),
});

export const TickerItem = z.object({ id: z.string(), headline: z.string() });
export const Ticker = z.object({ label: z.string(), usualTitle: MaybeUsualTitle, items: z.array(TickerItem) });

/** One request draws a screen. `railCursor` continues a page of very many rails at `/pages/{id}?after=`; null at its end. */
export const Page = z.object({
  id: z.string(),
  title: z.string(),
  usualTitle: MaybeUsualTitle,
  rails: z.array(Rail),
  railCursor: z._default(z.nullable(z.string()), null),
  railTotal: z._default(z.int(), 0),
  ticker: z.optional(Ticker),
  /** Stories that newsrooms withdrew lately: whatever a TV still has of them it drops. */
  withdrawn: orElse(z.array(z.string()), []),
});

export const CardList = z.object({ cards: z.array(Card) });

export type CardKind = z.infer<typeof CardKind>;
export type Card = z.infer<typeof Card>;
export type Rail = z.infer<typeof Rail>;
export type RailSlice = z.infer<typeof RailSlice>;
export type Ticker = z.infer<typeof Ticker>;
export type Page = z.infer<typeof Page>;
export type CardList = z.infer<typeof CardList>;
