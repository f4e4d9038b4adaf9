/** @jest-environment jsdom */
import { layOutStory } from '../../../src/tv/components/story/lay-out-story.js';
import { spokenPlates } from '../../../src/tv/components/story/spoken-plates.js';
import { toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { toStoryScript } from '../../../src/tv/view-models/story-script.js';
import { followReading } from '../../../src/viewer/follow-reading.js';
import { aLens, aServedStory } from '../../support/story-on-tv.js';

// Ten pixels a character.
const measureOf = () => (text: string) => text.length * 10;
const everything = [
  { kind: 'paragraph', text: `${'One two three four five. '.repeat(12)}` },
  { kind: 'heading', text: 'A heading' },
  { kind: 'quote', text: 'We do it. We mean it.', cite: 'A. Moss' },
  { kind: 'list', isOrdered: true, items: ['First of all.', ' ', 'Last of all. Really.'] },
  { kind: 'embed', link: 'https://x.example/1', provider: 'X' },
  { kind: 'paragraph', text: 'After all of it.' },
];
const model = toStoryModel(
  aServedStory({ blocks: everything, corrections: [{ text: 'It was two. Not three.' }] }),
  aLens(),
);
const script = toStoryScript(model);
const article = layOutStory(model, measureOf);

describe('what is read', () => {
  it('is counted alike by the script and by the layout', () => {
    script.parts.forEach(({ text }, part) => {
      const lines = article.pieces.flatMap((piece) =>
        piece.kind === 'text' && piece.part === part ? piece.lines : [],
      );
      expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '));
    });
  });

  it('has a plate on each line of its sentence, as wide as its words', () => {
    const at = script.sentences.findIndex(({ text }) => text === 'We mean it.');
    const sentence = script.sentences[at];
    const text = script.parts[sentence?.part ?? 0]?.text ?? '';
    const range = sentence ?? { start: 0, end: 0 };
    const [plate, ...others] = spokenPlates(article, { part: sentence?.part ?? 0, text, range }, measureOf);
    expect(others).toEqual([]);
    expect(plate).toMatchObject({ w: 110 + 12, x: 38 + 100 - 6, isWord: false });
  });

  it('goes over line ends, every line once, and the word has a plate of its own', () => {
    const first = script.sentences[1];
    const part = first?.part ?? 0;
    const text = script.parts[part]?.text ?? '';
    const plates = spokenPlates(
      article,
      { part, text, range: { start: 0, end: text.length }, word: { start: 0, end: 3 } },
      measureOf,
    );
    const lines = article.pieces.flatMap((piece) => (piece.kind === 'text' && piece.part === part ? piece.lines : []));
    expect(plates).toHaveLength(lines.length + 1);
    expect(plates[plates.length - 1]).toMatchObject({ w: 42, isWord: true });
  });
});

describe('the page', () => {
  const column = { viewH: 800, contentH: 4000, tops: Array.from({ length: 80 }, (_, line) => line * 50), videos: [] };

  it('stays while the sentence is seen whole, and else puts it near its top', () => {
    expect(followReading(column, { y: 300, h: 100 }, { scroll: 200, roomH: 600 })).toBe(200);
    expect(followReading(column, { y: 850, h: 100 }, { scroll: 200, roomH: 600 })).toBe(750);
    expect(followReading(column, { y: 100, h: 100 }, { scroll: 200, roomH: 600 })).toBe(0);
  });

  it('rests at the top of a line for a paragraph that no view holds', () => {
    const scroll = followReading(column, { y: 1000, h: 2000 }, { scroll: 0, roomH: 600 });
    expect(scroll).toBe(900);
    expect(followReading(column, { y: 1000, h: 2000 }, { scroll, roomH: 600 })).toBe(scroll);
  });
});
