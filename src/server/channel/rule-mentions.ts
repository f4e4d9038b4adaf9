import type { RuleEntry, ShortRule } from '../../contract/rail-rule.js';

/** A source or section that a rule names, and where in the channel file it does. */
export interface Mention {
  readonly of: 'source' | 'section';
  readonly name: string;
  readonly at: readonly PropertyKey[];
}

type Place = readonly PropertyKey[];

/** Everything that a rule names, as it was written: in full or short. */
export function mentionsIn(rule: RuleEntry | undefined, at: Place): Mention[] {
  if (rule === undefined) return [];
  if (rule.kind === undefined) return inShortRule(rule, at);
  switch (rule.kind) {
    case 'source':
      return [{ of: 'source', name: rule.sourceId, at: [...at, 'sourceId'] }];
    case 'section':
      return [{ of: 'section', name: rule.section, at: [...at, 'section'] }];
    case 'not':
      return mentionsIn(rule.rule, [...at, 'rule']);
    case 'all':
    case 'any':
      return inList(rule.rules, [...at, 'rules']);
    default:
      return [];
  }
}

const inShortRule = ({ source, section, all = [], any = [], not }: ShortRule, at: Place): Mention[] => [
  ...named('source', source, [...at, 'source']),
  ...named('section', section, [...at, 'section']),
  ...inList(all, [...at, 'all']),
  ...inList(any, [...at, 'any']),
  ...mentionsIn(not, [...at, 'not']),
];

const inList = (rules: readonly RuleEntry[], at: Place): Mention[] =>
  rules.flatMap((rule, place) => mentionsIn(rule, [...at, place]));

function named(of: Mention['of'], names: string | readonly string[] | undefined, at: Place): Mention[] {
  if (names === undefined) return [];
  if (typeof names === 'string') return [{ of, name: names, at }];
  return names.map((name, place) => ({ of, name, at: [...at, place] }));
}
