import type { Block, ServedStory, SourceBlock, Story } from '../../contract/story.js';
import { videosAt } from './is-shown.js';
import { toPicture } from './picture-keys.js';

/** A story as a TV reads it: keys in place of picture addresses, and only videos that may be shown now. */
export const toServedStory = (story: Story, now: Date): ServedStory => ({
  ...story,
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
