import type { RailRule } from '../../contract/rail-rule.js';
import { assertNever } from '../../contract/result.js';
import type { IndexedStory } from './indexed-story.js';
import { sectionKey } from './section-key.js';
import { fold, wordsOf } from './words.js';

const HOUR_MS = 3_600_000;

export type Matcher = (item: IndexedStory) => boolean;

/** Asks of each story whether the rule wants it. What follows from the rule alone is worked out once, not for each story. */
export function matcherOf(rule: RailRule, now: Date): Matcher {
  switch (rule.kind) {
    case 'everything':
      return () => true;
    case 'source':
      return ({ copies }) => copies.some(({ sourceId }) => sourceId === rule.sourceId);
    case 'section': {
      const section = sectionKey(rule.section);
      return (item) => item.sections.has(section);
    }
    case 'tag': {
      const tag = fold(rule.tag);
      return (item) => item.tags.has(tag);
    }
    case 'storyKind':
      return ({ copies }) => copies.some(({ story }) => story.kind === rule.storyKind);
    case 'hasVideo':
      return (item) => item.story.videos.length > 0;
    case 'text': {
      const words = wordsOf(rule.text);
      return (item) => words.every((word) => item.words.has(word));
    }
    case 'language':
      return (item) => speaks(item.story.language, rule.language);
    case 'maxAge': {
      const oldest = now.getTime() - rule.hours * HOUR_MS;
      return (item) => item.time >= oldest;
    }
    case 'all': {
      const matchers = rule.rules.map((each) => matcherOf(each, now));
      return (item) => matchers.every((matches) => matches(item));
    }
    case 'any': {
      const matchers = rule.rules.map((each) => matcherOf(each, now));
      return (item) => matchers.some((matches) => matches(item));
    }
    case 'not': {
      const matches = matcherOf(rule.rule, now);
      return (item) => !matches(item);
    }
    default:
      return assertNever(rule);
  }
}

/** `pt` asks for every Portuguese, `pt-BR` for that of Brazil only. */
function speaks(storyLanguage: string | undefined, asked: string): boolean {
  const language = storyLanguage?.toLowerCase() ?? '';
  const wanted = asked.toLowerCase();
  return language === wanted || language.startsWith(`${wanted}-`);
}
