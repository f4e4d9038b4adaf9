import type { Block, ServedStory, SourceBlock, StoryThread } from '../../contract/story.js';
import type { IndexedStory, Thread } from './indexed-story.js';
import { isShown, videosAt } from './is-shown.js';
import { toPicture } from './picture-keys.js';
import { toCard } from './to-card.js';

const MAX_ITEMS = 20;

/** A story as a TV reads it: keys in place of picture addresses, and only videos that may be shown now. */
export function toServedStory({ story, revision, thread }: IndexedStory, now: Date): ServedStory {
  const { bodyLinks: _, ...told } = story;
  return {
    ...told,
    thread: thread && toServedThread(thread, now),
    revision,
    videos: videosAt(story, now),
    picture: story.picture && toPicture(story.picture),
    blocks: story.blocks.map(toBlock),
  };
}

function toServedThread({ id, title, items }: Thread, now: Date): StoryThread | undefined {
  const shown = items.filter((item) => isShown(item.story, now));
  if (shown.length < 2) return undefined;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    items: shown.slice(0, MAX_ITEMS).map((item) => toCard(item, 'landscape', now)),
  };
}

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
