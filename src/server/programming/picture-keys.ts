import { createHash } from 'node:crypto';
import type { Picture, SourcePicture } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';

const KEY_LENGTH = 22;

/** A picture's name in the API: long enough that nobody finds another address with the same key. */
export const pictureKey = (url: string): string =>
  createHash('sha256').update(url).digest('base64url').slice(0, KEY_LENGTH);

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
