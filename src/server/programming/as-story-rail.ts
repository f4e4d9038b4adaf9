import type { AutomaticRailConfig, StoryRailConfig } from '../../contract/rail-config.js';

/** The rail of stories that the server fills; nothing for an automatic one that each TV fills from what its viewer did. */
export function asStoryRail(rail: StoryRailConfig | AutomaticRailConfig): StoryRailConfig | undefined {
  if (rail.automatic === undefined) return rail;
  const { automatic, ...frame } = rail;
  if (automatic !== 'mostRecent') return undefined;
  return { ...frame, rule: withoutLive, order: 'newest', pinned: [], hidden: [] };
}

/** What is on air has no age. */
const withoutLive: StoryRailConfig['rule'] = { kind: 'not', rule: { kind: 'storyKind', storyKind: 'live' } };
