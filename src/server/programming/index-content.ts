import type { CorrectionConfig } from '../../contract/channel-file.js';
import type { Edition, Retraction, StoredStory } from '../store/stores.js';
import { joinDuplicates } from './join-duplicates.js';
import type { JoinedStory } from './joined-story.js';
import { createStoryIndex, type StoryIndex } from './story-index.js';
import type { Withdrawn } from './withdrawn.js';

/** What the store has at one content version. */
export interface StoredContent {
  readonly stories: readonly StoredStory[];
  readonly retractions: readonly Retraction[];
}

/** What feeds gave, as newsrooms and the operator want it shown: copies joined, corrections noted, withdrawn stories left out. */
export function indexContent({ stories, retractions }: StoredContent, edition: Edition): StoryIndex {
  const { sources, corrections, threads } = edition.config;
  const byFeeds = new Map(retractions.map((item) => [item.storyId, toWithdrawn(item)]));
  const byOperator = operatorsRetractions(edition);
  const sourceIds = sources.map(({ id }) => id);
  // The store keeps the stories of a source that the channel gave up, and has them ready if it comes back.
  const ofChannel = new Set(sourceIds);
  const given = stories.filter(({ story, sourceId }) => ofChannel.has(sourceId) && !byFeeds.has(story.id));
  const joined = joinDuplicates(given, sourceIds);

  const shown: JoinedStory[] = [];
  const withdrawn = new Map([...byFeeds, ...byOperator]);
  for (const item of joined) {
    const ids = item.copies.map(({ story }) => story.id);
    const refused = ids.map((id) => byOperator.get(id)).find((each) => each !== undefined);
    if (!refused) shown.push(item);
    // The operator named one copy and means the story.
    else for (const id of ids) withdrawn.set(id, refused);
  }
  return createStoryIndex(noteCorrections(shown, corrections), withdrawn, threads);
}

function operatorsRetractions({ config, publishedAt }: Edition): Map<string, Withdrawn> {
  return new Map(
    config.retracted.map(({ storyId, at, reason }) => [
      storyId,
      toWithdrawn({ at: at === undefined ? publishedAt : new Date(at), reason }),
    ]),
  );
}

const toWithdrawn = ({ at, reason }: { readonly at: Date; readonly reason?: string | undefined }): Withdrawn => ({
  kind: 'withdrawn',
  retractedAt: at.toISOString(),
  reason,
});

/** What the operator says was changed comes after what the feed says, and is a revision too. */
function noteCorrections(items: readonly JoinedStory[], notes: readonly CorrectionConfig[]): readonly JoinedStory[] {
  if (notes.length === 0) return items;
  return items.map((item) => {
    const { story, copies, revision } = item;
    const added = notes
      .filter(({ storyId }) => copies.some((copy) => copy.story.id === storyId))
      .map(({ text, at }) => ({ text, ...(at === undefined ? {} : { at }) }));
    if (added.length === 0) return item;
    const corrections = [...story.corrections, ...added];
    return { story: { ...story, corrections }, copies, revision: revision + added.length };
  });
}
