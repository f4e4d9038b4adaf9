import type { RailRule } from '../../contract/rail.js';
import { assertNever } from '../../contract/result.js';
import type { IndexedStory } from './indexed-story.js';
import { fold, wordsOf } from './words.js';

const HOUR_MS = 3_600_000;

/** Whether a story is one that the rule asks for. Sections, tags and text are compared without case and accents. */
export function ruleMatches(rule: RailRule, item: IndexedStory, now: Date): boolean {
  switch (rule.kind) {
    case 'everything':
      return true;
    case 'source':
      return item.sourceId === rule.sourceId;
    case 'section':
      return item.sections.has(fold(rule.section));
    case 'tag':
      return item.tags.has(fold(rule.tag));
    case 'storyKind':
      return item.story.kind === rule.storyKind;
    case 'hasVideo':
      return item.story.videos.length > 0;
    case 'text':
      return wordsOf(rule.text).every((word) => item.words.has(word));
    case 'language':
      return speaks(item.story.language, rule.language);
    case 'maxAge':
      return now.getTime() - item.time <= rule.hours * HOUR_MS;
    case 'all':
      return rule.rules.every((each) => ruleMatches(each, item, now));
    case 'any':
      return rule.rules.some((each) => ruleMatches(each, item, now));
    case 'not':
      return !ruleMatches(rule.rule, item, now);
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
