import type { TickerConfig } from '../../contract/channel-file.js';
import type { Ticker } from '../../contract/page.js';
import { resolveRail } from './resolve-rail.js';
import type { StoryIndex } from './story-index.js';
import { usualTitles } from './usual-titles.js';

/** The line of headlines is a rail without cards. */
export function resolveTicker({ label, rule, limit }: TickerConfig, index: StoryIndex, now: Date): Ticker {
  const frame = { id: 'ticker', title: 'ticker', layout: 'headline', order: 'newest', onePerThread: false } as const;
  const { placed } = resolveRail({ ...frame, pinned: [], hidden: [], rule, limit }, index, now);
  const name = label === undefined ? { label: usualTitles.latest, usualTitle: 'latest' as const } : { label };
  return { ...name, items: placed.map(({ story }) => ({ id: story.id, headline: story.headline })) };
}
