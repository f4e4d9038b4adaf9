import type { Block, ServedStory } from '../../contract/story.js';

const wordsPerMinute = 220;
/** Scripts without spaces are read at about 500 characters a minute. */
const wordsPerCharacter = wordsPerMinute / 500;
const characters = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;

/** Whole minutes, at least one; 0 when there is nothing to read. */
export function readingMinutes({ blocks }: ServedStory): number {
  const words = blocks.map(blockText).reduce((sum, text) => sum + wordCount(text), 0);
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}

function wordCount(text: string): number {
  const single = text.match(characters)?.length ?? 0;
  return (text.replace(characters, ' ').match(/\S+/g)?.length ?? 0) + single * wordsPerCharacter;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.text;
    case 'list':
      return block.items.join(' ');
    default:
      return '';
  }
}
