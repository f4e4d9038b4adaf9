import { createHash } from 'node:crypto';
import type { Picture, SourcePicture } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';

const KEY_LENGTH = 22;

const MAX_KNOWN = 100_000;

// Every page and every change of content asks for the keys of mostly the same pictures.
const known = new Map<string, string>();

/** A picture's name in the API: long enough that nobody finds another address with the same key. */
export function pictureKey(url: string): string {
  const kept = known.get(url);
  if (kept !== undefined) return kept;
  const key = createHash('sha256').update(url).digest('base64url').slice(0, KEY_LENGTH);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(url, key);
  return key;
}

export function toPicture({ url, ...words }: SourcePicture): Picture {
  return { key: pictureKey(url), ...words };
}

/** Every picture address of the stories by its key: what the image service may fetch. */
export function pictureUrls(stories: Iterable<Story>): Map<string, string> {
  const urls = new Map<string, string>();
  for (const story of stories) {
    for (const url of urlsOf(story)) urls.set(pictureKey(url), url);
  }
  return urls;
}

function urlsOf({ picture, blocks }: Story): string[] {
  const inBody = blocks.map((block) => {
    if (block.kind === 'picture') return block.picture.url;
    return block.kind === 'video' ? block.poster?.url : undefined;
  });
  return [picture?.url, ...inBody].filter((url) => url !== undefined);
}
