import type * as z from 'zod/mini';
import { Video } from '../../src/contract/media.js';
import { Source } from '../../src/contract/source.js';
import { Story } from '../../src/contract/story.js';

/** A whole story in a few words: what a test does not name is ordinary. */
export const aStory = (facts: Partial<z.input<typeof Story>> = {}): Story =>
  Story.parse({ id: 'storm-warning', kind: 'article', headline: 'Storm warning for the outer islands', ...facts });

export const aVideo = (facts: Partial<z.input<typeof Video>> = {}): Video =>
  Video.parse({
    durationSec: 60,
    sources: [{ url: 'https://cdn.example/storm/master.m3u8', mimeType: 'application/vnd.apple.mpegurl' }],
    ...facts,
  });

export const aSource = (facts: Partial<z.input<typeof Source>> = {}): Source =>
  Source.parse({ id: 'wire', url: 'https://news.example/feed.xml', ...facts });
