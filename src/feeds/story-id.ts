import { createHash } from 'node:crypto';

/** What may tell one story of a feed from the others, best first. */
export interface StoryIdentity {
  readonly guid?: string | undefined;
  readonly link?: string | undefined;
  readonly headline: string;
  readonly publishedAt?: string | undefined;
  /** Something of the feed's own (its link or name): ids such as `17` are told apart by it. */
  readonly feedKey?: string | undefined;
}

const readable = /^[a-z0-9][a-z0-9_-]{5,79}$/i;
const hasLetter = /[a-z]/i;
const shortestStrongGuid = 8;

/** The same story gives the same id at every fetch. A guid that can stand in an address is kept as it is. */
export function storyId({ guid, link, headline, publishedAt, feedKey = '' }: StoryIdentity): string {
  if (guid && hasLetter.test(guid)) {
    if (readable.test(guid)) return guid;
    if (guid.length >= shortestStrongGuid) return digest(guid);
  }
  if (guid) return digest(`${feedKey}\n${guid}`);
  return digest(link ?? `${headline}\n${publishedAt ?? ''}`);
}

/** 80 bits: no two of a billion stories meet. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);
