import type { Card } from '../../contract/page.js';
import { speakingSec } from '../../contract/speaking-time.js';
import type { Story } from '../../contract/story.js';
import { isShown } from './is-shown.js';
import type { StoryIndex } from './story-index.js';
import { toCard } from './to-card.js';

/** The newest that is read or watched once; what is on air all day is none of it. */
export function latestCards({ newestFirst }: StoryIndex, limit: number, now: Date): Card[] {
  const cards: Card[] = [];
  for (const item of newestFirst) {
    if (cards.length === limit) break;
    const { story } = item;
    if (story.kind === 'live' || !isShown(story, now)) continue;
    const sec = timeOf(story);
    cards.push({ ...toCard(item, 'landscape', now), ...(sec > 0 && { speakingSec: sec }) });
  }
  return cards;
}

/** Stories are the same objects for as long as they are not revised. */
const known = new WeakMap<Story, number>();

function timeOf(story: Story): number {
  const before = known.get(story);
  if (before !== undefined) return before;
  const spoken = [story.headline, ...story.blocks.flatMap(textsOf)];
  if (spoken.length === 1) spoken.push(story.summary);
  const sec = Math.round(spoken.reduce((sum, text) => sum + (text ? speakingSec(text, story.language) : 0), 0));
  known.set(story, sec);
  return sec;
}

function textsOf(block: Story['blocks'][number]): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'quote':
      return [block.text, block.cite ?? ''];
    case 'list':
      return block.items;
    default:
      return [];
  }
}
