import * as z from 'zod/mini';
import { LanguageTag, Slug } from './primitives.js';
import { StoryKind } from './story.js';

const MAX_RULES = 20;

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

/** A rule as operators write it: in full, or short. */
export type RuleEntry = FullRule | ShortRule;

type FullRule =
  | Exclude<RailRule, { readonly kind: 'all' | 'any' | 'not' }>
  | { readonly kind: 'all' | 'any'; readonly rules: RuleEntry[] }
  | { readonly kind: 'not'; readonly rule: RuleEntry };

type OneOrMore<T> = T | T[];

/** `{"section": ["Sport", "Weather"], "storyKind": "video"}`: everything that is named has to be so, and of a list one. */
export interface ShortRule {
  readonly kind?: undefined;
  readonly source?: OneOrMore<string> | undefined;
  readonly section?: OneOrMore<string> | undefined;
  readonly tag?: OneOrMore<string> | undefined;
  readonly storyKind?: OneOrMore<StoryKind> | undefined;
  readonly text?: OneOrMore<string> | undefined;
  readonly language?: OneOrMore<string> | undefined;
  readonly hasVideo?: boolean | undefined;
  readonly maxAgeHours?: number | undefined;
  readonly all?: RuleEntry[] | undefined;
  readonly any?: RuleEntry[] | undefined;
  readonly not?: RuleEntry | undefined;
}

const Text = z.string().check(z.minLength(1), z.maxLength(200));
const Hours = z.number().check(z.positive());

// Recursive, so its types are written by hand above; the annotation makes the compiler hold them together.
export const RailRule: z.ZodMiniType<RailRule, RuleEntry> = z.lazy(() => z.union([FullRuleSchema, ShortRuleSchema]));

const Rules = z.array(RailRule).check(z.minLength(1), z.maxLength(MAX_RULES));

const FullRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('source'), sourceId: Slug }),
  z.strictObject({ kind: z.literal('section'), section: Text }),
  z.strictObject({ kind: z.literal('tag'), tag: Text }),
  z.strictObject({ kind: z.literal('storyKind'), storyKind: StoryKind }),
  z.strictObject({ kind: z.literal('hasVideo') }),
  z.strictObject({ kind: z.literal('text'), text: Text }),
  z.strictObject({ kind: z.literal('language'), language: LanguageTag }),
  z.strictObject({ kind: z.literal('maxAge'), hours: Hours }),
  z.strictObject({ kind: z.literal('all'), rules: Rules }),
  z.strictObject({ kind: z.literal('any'), rules: Rules }),
  z.strictObject({ kind: z.literal('not'), rule: RailRule }),
]);

const oneOrMore = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(z.union([schema, z.array(schema).check(z.minLength(1), z.maxLength(MAX_RULES))]));

const ShortRuleSchema = z.pipe(
  z
    .strictObject({
      // Tells a reader and a program at once that a rule with a kind is not meant to be short.
      kind: z.optional(z.never()),
      source: oneOrMore(Slug),
      section: oneOrMore(Text),
      tag: oneOrMore(Text),
      storyKind: oneOrMore(StoryKind),
      text: oneOrMore(Text),
      language: oneOrMore(LanguageTag),
      hasVideo: z.optional(z.boolean()),
      maxAgeHours: z.optional(Hours),
      all: z.optional(Rules),
      any: z.optional(Rules),
      not: z.optional(RailRule),
    })
    .check(
      z.refine((rule) => Object.keys(rule).length > 0, {
        error: 'says nothing: it takes a source, a section, a tag …',
        // A field that is not known has been named already.
        when: ({ issues }) => issues.length === 0,
      }),
    ),
  z.transform(inFull),
);

/** A short rule whose inner rules are in full already. */
type ReadShortRule = Omit<ShortRule, 'all' | 'any' | 'not'> & {
  readonly all?: RailRule[] | undefined;
  readonly any?: RailRule[] | undefined;
  readonly not?: RailRule | undefined;
};

function inFull(short: ReadShortRule): RailRule {
  const { hasVideo, maxAgeHours, not } = short;
  return every([
    ...oneOf(short.source, (sourceId) => ({ kind: 'source', sourceId })),
    ...oneOf(short.section, (section) => ({ kind: 'section', section })),
    ...oneOf(short.tag, (tag) => ({ kind: 'tag', tag })),
    ...oneOf(short.storyKind, (storyKind) => ({ kind: 'storyKind', storyKind })),
    ...oneOf(short.text, (text) => ({ kind: 'text', text })),
    ...oneOf(short.language, (language) => ({ kind: 'language', language })),
    ...(hasVideo === true ? [{ kind: 'hasVideo' } as const] : []),
    ...(hasVideo === false ? [{ kind: 'not', rule: { kind: 'hasVideo' } } as const] : []),
    ...(maxAgeHours === undefined ? [] : [{ kind: 'maxAge', hours: maxAgeHours } as const]),
    ...(short.all ?? []),
    ...(short.any ? [some(short.any)] : []),
    ...(not ? [{ kind: 'not', rule: not } as const] : []),
  ]);
}

function oneOf<T>(values: OneOrMore<T> | undefined, toRule: (value: T) => RailRule): RailRule[] {
  if (values === undefined) return [];
  return [some((Array.isArray(values) ? values : [values]).map(toRule))];
}

const every = (rules: readonly RailRule[]): RailRule => alone(rules) ?? { kind: 'all', rules };

const some = (rules: readonly RailRule[]): RailRule => alone(rules) ?? { kind: 'any', rules };

const alone = (rules: readonly RailRule[]): RailRule | undefined => (rules.length === 1 ? rules[0] : undefined);
