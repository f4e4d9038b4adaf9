import { sectionKey } from './section-key.js';
import type { StoryIndex } from './story-index.js';

/** A section as most of its stories spell it. */
export interface ProminentSection {
  readonly name: string;
  readonly count: number;
}

const MIN_STORIES = 3;
/** A section that nearly everything is in ("News") tells nothing apart. */
const MAX_SHARE = 0.8;

/** The sections worth a rail, greatest first. One story more or less does not change their order. */
export function prominentSections({ bySection, newestFirst }: StoryIndex, limit: number): ProminentSection[] {
  return [...spellings(newestFirst)]
    .map(([key, names]) => ({ key, name: mostUsed(names), count: bySection.get(key)?.length ?? 0 }))
    .filter(({ count }) => count >= MIN_STORIES && count <= MAX_SHARE * newestFirst.length)
    .sort((a, b) => sizeClass(b.count) - sizeClass(a.count) || compareText(a.key, b.key))
    .slice(0, limit);
}

function spellings(items: StoryIndex['newestFirst']): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const name of items.flatMap(({ story }) => story.sectionPath)) {
    const key = sectionKey(name);
    const names = found.get(key) ?? new Map<string, number>();
    found.set(key, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return found;
}

const mostUsed = (names: ReadonlyMap<string, number>): string =>
  [...names].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];

const sizeClass = (count: number): number => Math.floor(Math.log2(count));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
