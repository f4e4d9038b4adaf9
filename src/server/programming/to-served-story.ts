import type { Block, ServedStory, SourceBlock } from '../../contract/story.js';
import type { IndexedStory } from './indexed-story.js';
import { videosAt } from './is-shown.js';
import { toPicture } from './picture-keys.js';

/** A story as a TV reads it: keys in place of picture addresses, and only videos that may be shown now. */
export const toServedStory = ({ story, revision }: IndexedStory, now: Date): ServedStory => ({
  ...story,
  revision,
  videos: videosAt(story, now),
  picture: story.picture && toPicture(story.picture),
  blocks: story.blocks.map(toBlock),
});

function toBlock(block: SourceBlock): Block {
  switch (block.kind) {
    case 'picture':
      return { ...block, picture: toPicture(block.picture) };
    case 'video':
      return { ...block, poster: block.poster && toPicture(block.poster) };
    default:
      return block;
  }
}
