import type { ServedStory } from '../../contract/story.js';

/** A story for a phone: the address that its code holds, and in words where that leads. */
export interface PhoneModel {
  readonly address: string;
  readonly host: string;
  /** Where else the newsroom has the story. */
  readonly otherHosts: readonly string[];
}

/** A code of a longer one is too dense to be read across a room. */
const longestAddress = 400;
const mostOthers = 3;

/** Nothing without a public address. */
export function toPhoneModel({ link, mirrorLinks }: Pick<ServedStory, 'link' | 'mirrorLinks'>): PhoneModel | undefined {
  const [address] = [link, ...mirrorLinks].filter((url) => url !== undefined && url.length <= longestAddress);
  if (!address) return undefined;
  const host = hostOf(address);
  const others = mirrorLinks.map(hostOf).filter((other) => other && other !== host);
  return { address, host, otherHosts: Array.from(new Set(others)).slice(0, mostOthers) };
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '';
