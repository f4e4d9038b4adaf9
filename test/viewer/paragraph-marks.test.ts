import { newSinceRead, paragraphMarks } from '../../src/viewer/paragraph-marks.js';
import { aServedStory } from '../support/story-on-tv.js';

const story = (...texts: string[]) =>
  aServedStory({ blocks: texts.map((text) => ({ kind: 'paragraph', text: `${text} was said at the harbour.` })) });
const read = (...texts: string[]) => paragraphMarks(story(...texts));

describe('what is new in a story since it was read', () => {
  it('begins where a stretch of new paragraphs begins', () => {
    expect(newSinceRead(story('x', 'y', 'a', 'b', 'z', 'c'), read('a', 'b', 'c'))).toEqual([0, 4]);
  });

  it('is nothing in a story that was not read, or is the same', () => {
    expect(newSinceRead(story('a', 'b'), [])).toEqual([]);
    expect(newSinceRead(story('a', 'b'), read('a', 'b'))).toEqual([]);
    expect(newSinceRead(story('a'), read('a', 'b'))).toEqual([]);
  });

  it('is not a paragraph of which only spaces and signs changed', () => {
    const before = paragraphMarks(aServedStory({ blocks: [{ kind: 'paragraph', text: 'It’s  over, they said' }] }));
    const now = aServedStory({ blocks: [{ kind: 'paragraph', text: "It's over – they said." }] });
    expect(newSinceRead(now, before)).toEqual([]);
  });

  it('is not told of a story that was written anew', () => {
    expect(newSinceRead(story('p', 'q', 'r', 's', 'a'), read('a', 'b', 'c'))).toEqual([]);
  });

  it('knows text alone: pictures are no news', () => {
    const picture = { kind: 'picture', picture: { key: 'abcdefgh12' } };
    const { blocks } = story('a', 'b', 'c');
    expect(
      newSinceRead(aServedStory({ blocks: [blocks[0], picture, blocks[1], blocks[2]] }), read('a', 'b', 'c')),
    ).toEqual([]);
  });
});
