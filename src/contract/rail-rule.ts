import * as z from 'zod/mini';
import { about, editorWords } from './editor-words.js';
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

const SECTION = 'Any section that the story is in, or a stretch of its path: `Sport`, `Sport / Rowing`.';
const TEXT = 'Words that all stand in the headline, the summary or the tags, in any order.';
const LANGUAGE = 'BCP 47; `pt` takes Portuguese of every country.';

// Recursive, so its types are written by hand above; the annotation makes the compiler hold them together.
export const RailRule: z.ZodMiniType<RailRule, RuleEntry> = z.lazy(() => AnyRule);

const Rules = z.array(RailRule).check(z.minLength(1), z.maxLength(MAX_RULES));

const kind = <K extends string>(name: K, description: string) => about(z.literal(name), description);

const FullRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('everything', 'All stories.') }),
  z.strictObject({ kind: kind('source', 'Stories of a source.'), sourceId: about(Slug, 'The id of the source.') }),
  z.strictObject({ kind: kind('section', 'Stories in a section.'), section: about(Text, SECTION) }),
  z.strictObject({ kind: kind('tag', 'Stories with a tag.'), tag: about(Text, 'The whole tag, in any case.') }),
  z.strictObject({ kind: kind('storyKind', 'Stories of a kind.'), storyKind: about(StoryKind, 'Which kind.') }),
  z.strictObject({ kind: kind('hasVideo', 'Stories with a video, whatever their kind.') }),
  z.strictObject({ kind: kind('text', 'Stories with certain words.'), text: about(Text, TEXT) }),
  z.strictObject({ kind: kind('language', 'Stories in a language.'), language: about(LanguageTag, LANGUAGE) }),
  z.strictObject({
    kind: kind('maxAge', 'Stories that are not older.'),
    hours: about(Hours, 'Since they were published.'),
  }),
  z.strictObject({ kind: kind('all', 'Stories that every rule takes.'), rules: about(Rules, 'The rules.') }),
  z.strictObject({ kind: kind('any', 'Stories that one of the rules takes.'), rules: about(Rules, 'The rules.') }),
  z.strictObject({ kind: kind('not', 'Stories that the rule does not take.'), rule: about(RailRule, 'The rule.') }),
]);

const oneOrMore = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(z.union([schema, z.array(schema).check(z.minLength(1), z.maxLength(MAX_RULES))]));

const ShortRuleSchema = z.pipe(
  z
    .strictObject({
      // Tells a reader and a program at once that a rule with a kind is not meant to be short.
      kind: about(z.optional(z.never()), 'Only in a rule in full.'),
      source: about(oneOrMore(Slug), 'The id of a source, or of several: any of them.', 'world-desk'),
      section: about(oneOrMore(Text), SECTION, 'Sport', ['Sport / Rowing', 'Weather']),
      tag: about(oneOrMore(Text), 'The whole tag, in any case.', 'ferry'),
      storyKind: about(oneOrMore(StoryKind), '`article`, `video` or `live`.', 'video'),
      text: about(oneOrMore(Text), TEXT, 'storm warning'),
      language: about(oneOrMore(LanguageTag), LANGUAGE, 'pt'),
      hasVideo: about(z.optional(z.boolean()), 'Whether the story has a video, whatever its kind.'),
      maxAgeHours: about(z.optional(Hours), 'Hours since it was published.', 24),
      all: about(z.optional(Rules), 'Rules that all have to take the story.'),
      any: about(z.optional(Rules), 'Rules of which one has to take the story.'),
      not: about(z.optional(RailRule), 'A rule that must not take the story.', { tag: 'advertorial' }),
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

const AnyRule = z.union([FullRuleSchema, ShortRuleSchema]);

editorWords.add(AnyRule, {
  id: 'Rule',
  description: 'Which stories: short, `{"section": "Sport", "storyKind": "video"}`, or in full, with a kind.',
  examples: [
    { section: ['Sport', 'Weather'] },
    { source: 'world-desk', not: { tag: 'advertorial' } },
    { maxAgeHours: 24 },
  ],
});

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
