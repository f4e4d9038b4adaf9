import { toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { toStoryScript } from '../../../src/tv/view-models/story-script.js';
import { emptyLibrary } from '../../../src/viewer/library.js';
import { storyDesk } from '../../../src/viewer/library-desk.js';
import { aShelf } from '../../support/library.js';
import { aLens, aServedStory } from '../../support/story-on-tv.js';

const paragraphs = (...texts: string[]) => texts.map((text) => ({ kind: 'paragraph', text }));
const kinds = (model: ReturnType<typeof toStoryModel>) =>
  model.body.map((block) => ('text' in block ? `${block.kind}: ${block.text}` : block.kind));

describe('a story that was corrected', () => {
  it('says at its top what was changed last, and at its end what was changed before', () => {
    const story = aServedStory({
      blocks: paragraphs('One.'),
      corrections: [{ text: 'It was Tuesday.' }, { text: 'There were 18.' }],
    });
    expect(kinds(toStoryModel(story, aLens()))).toEqual([
      'correction: There were 18.',
      'paragraph: One.',
      'correction: It was Tuesday.',
    ]);
  });
});

describe('a story that was read before', () => {
  it('marks where something new begins, and reads the mark aloud', () => {
    const shelf = aShelf(emptyLibrary);
    storyDesk(shelf, aServedStory({ blocks: paragraphs('One.', 'Two.') })).noteOpened();
    const story = aServedStory({ revision: 2, blocks: paragraphs('One.', 'New.', 'Two.') });
    const model = toStoryModel(story, aLens(), storyDesk(shelf, story).newBlocks);
    expect(kinds(model)).toEqual(['paragraph: One.', 'news: New since you read', 'paragraph: New.', 'paragraph: Two.']);
    expect(toStoryScript(model).parts.map(({ text }) => text)).toContain('New since you read');
    storyDesk(shelf, story).noteOpened();
    expect(storyDesk(shelf, story).newBlocks).toEqual([]);
  });
});
