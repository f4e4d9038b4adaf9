import type { SourceBlock, Story } from '../../contract/story.js';
import type { SearchableText } from './term-index.js';

export const searchableText = ({ headline, tags, sectionPath, byline, summary, blocks }: Story): SearchableText => ({
  headline,
  labels: [...tags, ...sectionPath, byline ?? ''].join('\n'),
  summary,
  body: blocks.map(wordsIn).join('\n'),
});

function wordsIn(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'picture':
      return block.picture.caption ?? '';
    case 'video':
      return block.caption ?? '';
    case 'embed':
      return block.title ?? '';
  }
}
