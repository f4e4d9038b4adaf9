import type { StoredStory } from '../store/stores.js';
import { canonicalLink } from './canonical-link.js';
import { alone, type JoinedStory } from './joined-story.js';
import { mergeCopies } from './merge-copies.js';
import { wordsOf } from './words.js';

const SAME_NEWS_MS = 36 * 3_600_000;
/** A shorter headline ("Weather forecast") names no story of its own. A sign of a script without spaces counts half. */
const MIN_HEADLINE_WORDS = 4;

/**
 * What several sources tell of the same event in the same piece shows once: pieces with the same link, or with the same headline
 * in the same language within a day and a half. A source's own stories are never joined with each other: what it gives
 * twice under one link or headline (a live blog's posts, the hourly weather) tells nothing of its copies elsewhere.
 */
export function joinDuplicates(stored: readonly StoredStory[], sourceOrder: readonly string[]): JoinedStory[] {
  if (stored.every(({ sourceId }) => sourceId === stored[0]?.sourceId)) return stored.map(alone);
  const groupOf = new Map(stored.map((item) => [item, [item]]));
  for (const same of [...sameLink(stored), ...sameHeadline(stored)]) {
    for (const item of same) unite(groupOf, same[0]!, item);
  }
  return [...new Set(groupOf.values())].map((copies) =>
    copies.length === 1 ? alone(copies[0]!) : mergeCopies(copies, sourceOrder),
  );
}

type Copies = StoredStory[];

function unite(groupOf: Map<StoredStory, Copies>, a: StoredStory, b: StoredStory): void {
  const [into, from] = [groupOf.get(a)!, groupOf.get(b)!];
  if (into === from || !areOfDifferentSources([...into, ...from])) return;
  into.push(...from);
  for (const item of from) groupOf.set(item, into);
}

const areOfDifferentSources = (copies: readonly StoredStory[]): boolean =>
  new Set(copies.map(({ sourceId }) => sourceId)).size === copies.length;

function sameLink(stored: readonly StoredStory[]): Copies[] {
  const lists = groupBy(stored, ({ story }) => story.link && canonicalLink(story.link));
  return lists.filter(areOfDifferentSources);
}

function sameHeadline(stored: readonly StoredStory[]): Copies[] {
  const lists = groupBy(stored, ({ story }) => (story.publishedAt ? headlineKey(story.headline) : undefined));
  return lists
    .flatMap(nearInTime)
    .filter((copies) => copies.length > 1 && areOfDifferentSources(copies) && speakOneLanguage(copies));
}

function headlineKey(headline: string): string | undefined {
  const words = wordsOf(headline);
  const weight = words.reduce((sum, word) => sum + (word.length === 1 ? 0.5 : 1), 0);
  return weight >= MIN_HEADLINE_WORDS ? words.join(' ') : undefined;
}

/** Lists of two and more. What is live, or valid at another time, is another thing. */
function groupBy(stored: readonly StoredStory[], keyOf: (item: StoredStory) => string | undefined): Copies[] {
  const lists = new Map<string, Copies>();
  for (const item of stored) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const { kind, validity } = item.story;
    const whole = [kind === 'live', validity?.from, validity?.until, key].join('\n');
    const list = lists.get(whole);
    if (list) list.push(item);
    else lists.set(whole, [item]);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

function nearInTime(copies: Copies): Copies[] {
  const timeOf = ({ story }: StoredStory) => Date.parse(story.publishedAt ?? '');
  const groups: Copies[] = [];
  for (const item of [...copies].sort((a, b) => timeOf(a) - timeOf(b))) {
    const group = groups.at(-1);
    if (group && timeOf(item) - timeOf(group[0]!) <= SAME_NEWS_MS) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** One that names no language may be of any. */
const speakOneLanguage = (copies: readonly StoredStory[]): boolean =>
  new Set(copies.flatMap(({ story }) => story.language?.toLowerCase().split('-')[0] ?? [])).size <= 1;
