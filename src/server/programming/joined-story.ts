import type { Story } from '../../contract/story.js';
import type { StoredStory } from '../store/stores.js';

/** A story of the channel: one source's, or several sources' copies of it in one. */
export interface JoinedStory {
  readonly story: Story;
  /** The first is the one whose id and words the story has. */
  readonly copies: readonly StoredStory[];
  readonly revision: number;
}

export const alone = (stored: StoredStory): JoinedStory => ({
  story: stored.story,
  copies: [stored],
  revision: stored.revision,
});
