/** @jest-environment jsdom */
import type { Piece } from '../../../src/tv/components/story/column-writer.js';
import { layOutStory } from '../../../src/tv/components/story/lay-out-story.js';
import { story, tallestTexture } from '../../../src/tv/components/story/story-layout.js';
import { toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { aLens, aServedStory, aServedVideo, paragraphs } from '../../support/story-on-tv.js';

const measure = () => (text: string) => text.length * 17;
const layOut = (facts: object) => layOutStory(toStoryModel(aServedStory(facts), aLens()), measure);
const text = (piece: Piece | undefined) => (piece?.kind === 'text' ? piece.lines.join(' ') : '');

const everything = {
  corrections: [{ at: '2026-11-24T19:38:00Z', text: 'It was 18 years, not 28. '.repeat(6) }],
  blocks: [
    ...paragraphs(2, 400),
    { kind: 'heading', text: 'What changes on the quays' },
    { kind: 'quote', text: 'We ask the harbour to pay for the harbour.', cite: 'The mayor' },
    { kind: 'list', isOrdered: true, items: ['First', 'Second, and it is rather longer '.repeat(5)] },
    { kind: 'picture', picture: { key: 'k'.repeat(12), caption: 'A portrait', width: 900, height: 1600 } },
    {
      kind: 'video',
      video: aServedVideo({ sources: [{ url: '/b.mp4', mimeType: 'video/mp4' }] }),
      caption: 'The first crane',
    },
    ...paragraphs(1),
  ],
};

describe('a story laid out', () => {
  const { pieces, column, videos, bodyY } = layOut(everything);

  it('stands in one column, one thing under the other', () => {
    const lines = pieces.filter((piece) => piece.kind === 'text' && piece.x === 0 && piece.w === story.column.w);
    lines.forEach((piece, index) => {
      const before = lines[index - 1];
      if (before) expect(piece.y).toBeGreaterThanOrEqual(before.y + before.h);
    });
    for (const { x, w } of pieces) expect(x + w).toBeLessThanOrEqual(story.column.w);
    expect(Math.max(...pieces.map(({ y, h }) => y + h))).toBeLessThan(column.contentH);
  });

  it('has no text or picture taller than an old TV’s texture', () => {
    for (const piece of pieces) if (piece.kind !== 'fill') expect(piece.h).toBeLessThanOrEqual(tallestTexture);
  });

  it('may be stopped at every line of the body', () => {
    for (const piece of pieces) {
      if (piece.kind === 'text' && piece.y >= bodyY && piece.w > 60) expect(column.tops).toContain(piece.y);
    }
    expect(videos).toHaveLength(1);
  });

  it('shows a portrait whole and not larger than its column', () => {
    const picture = pieces.find(({ kind }) => kind === 'picture');
    expect(picture!.w / picture!.h).toBeCloseTo(900 / 1600, 1);
  });

  it('cuts a headline after four lines, at a word', () => {
    const headline = text(layOut({ headline: 'Nine days of fog '.repeat(40) }).pieces[0]);
    expect(headline).toMatch(/ (?:Nine|days|of|fog)…$/);
  });

  it('puts the correction beside the details where there is room, and under them where there is none', () => {
    const badgeY = (byline: string) => {
      const { pieces: all } = layOut({ ...everything, byline });
      const details = all.find((piece) => text(piece).includes('19:30'))!;
      return all.find(({ kind }) => kind === 'outline')!.y - details.y;
    };
    expect(badgeY('A')).toBeLessThan(10);
    expect(badgeY('A name so long that nothing fits beside it')).toBeGreaterThanOrEqual(30);
  });
});
