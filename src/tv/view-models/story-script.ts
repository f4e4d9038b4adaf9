import { type Script, type SpokenPart, toScript } from '../../viewer/reading-script.js';
import type { BodyBlock } from './story-body.js';
import type { StoryModel } from './story-model.js';

/** What is read of a story, in the order of its screen: all of its words, but not what stands under its pictures. */
export function toStoryScript({ storyId, headline, language, body }: StoryModel): Script {
  const parts = [{ kind: 'headline' as const, text: headline }, ...body.flatMap(toParts)];
  return toScript({ storyId, headline, language, parts: parts.filter(isSpoken) });
}

/** The layout of a story counts its parts by the same rule: text that shows nothing is none. */
export const isSpoken = ({ text }: { readonly text: string }): boolean => text.trim() !== '';

/** Who said it, as it stands under a quote. */
export const citeText = (cite: string): string => `— ${cite}`;

function toParts(block: BodyBlock): readonly SpokenPart[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.kind, text: block.text }];
    case 'quote':
      return [
        { kind: 'quote', text: block.text },
        { kind: 'cite', text: block.cite ? citeText(block.cite) : '' },
      ];
    case 'list':
      return block.items.map(({ text }) => ({ kind: 'item', text }));
    case 'correction':
      return [
        { kind: 'note', text: block.title },
        { kind: 'note', text: block.text },
      ];
    case 'news':
      return [{ kind: 'note', text: block.text }];
    case 'picture':
    case 'video':
    case 'embed':
    case 'elsewhere':
      return [];
  }
}
