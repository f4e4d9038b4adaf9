import { ServedStory } from '../../src/contract/story.js';
import { toBrand } from '../../src/tv/view-models/brand.js';
import type { Lens } from '../../src/tv/view-models/lens.js';
import { createWords } from '../../src/tv/view-models/words/words.js';

export const aServedStory = (facts: object = {}): ServedStory =>
  ServedStory.parse({
    id: 'cranes',
    kind: 'article',
    headline: 'Harbour council votes to electrify every crane by 2031',
    sectionPath: ['News', 'Politics'],
    byline: 'By the Harbour Desk',
    publishedAt: '2026-11-24T19:30:00Z',
    ...facts,
  });

export const aServedVideo = (facts: object = {}) => ({
  durationSec: 102,
  sources: [{ url: '/demo/media/cranes/master.m3u8', mimeType: 'application/vnd.apple.mpegurl' }],
  ...facts,
});

export const paragraphs = (count: number, words = 60) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph' as const,
    text: Array.from({ length: words }, (__, at) => `word${index}x${at}`).join(' '),
  }));

/** As an English viewer in UTC sees the demo channel. */
export const aLens = (facts: Partial<Lens> = {}): Lens & { readonly timeZone: string } =>
  ({
    look: { imageAddress: (key) => `https://tv.example/images/${key}`, sectionColours: {} },
    brand: toBrand('#E5383B'),
    words: createWords(),
    locale: 'en-GB',
    now: () => Date.parse('2026-11-24T19:42:00Z'),
    progressOf: () => undefined,
    timeZone: 'UTC',
    ...facts,
  }) as Lens & { readonly timeZone: string };
