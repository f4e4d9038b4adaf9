import type { PageConfig } from '../../contract/channel-config.js';
import type { RailConfig } from '../../contract/rail-config.js';
import type { StoryIndex } from './story-index.js';

/** An operator may have pinned or hidden a story by the id of a copy that is now joined with a better one. */
export const withKnownIds = (page: PageConfig, index: StoryIndex): PageConfig => ({
  ...page,
  rails: page.rails.map((rail) => named(rail, index)),
});

function named(rail: RailConfig, { byId }: StoryIndex): RailConfig {
  if (!('pinned' in rail) || rail.pinned.length + rail.hidden.length === 0) return rail;
  const idOf = (id: string) => byId.get(id)?.story.id ?? id;
  return { ...rail, pinned: rail.pinned.map(idOf), hidden: rail.hidden.map(idOf) };
}
