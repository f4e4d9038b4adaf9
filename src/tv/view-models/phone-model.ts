import type { ServedStory } from '../../contract/story.js';

/** A story for a phone: the address that its code holds, and in words where that leads. */
export interface PhoneModel {
  readonly address: string;
  readonly host: string;
  /** Where else the newsroom has the story. */
  readonly otherHosts: readonly string[];
  /** Of its video, in whole seconds. */
  readonly moment: number | undefined;
}

/** A code of a longer one is too dense to be read across a room. */
const longestAddress = 400;
const mostOthers = 3;

/**
 * Nothing without a public address. `moment`, in seconds, goes along as a media fragment (`#t=90`, W3C Media Fragments), which sites that
 * know nothing of it leave aside.
 */
export function toPhoneModel(
  { link, mirrorLinks }: Pick<ServedStory, 'link' | 'mirrorLinks'>,
  at?: number,
): PhoneModel | undefined {
  const [address] = [link, ...mirrorLinks].filter((url) => url !== undefined && url.length <= longestAddress);
  if (!address) return undefined;
  const host = hostOf(address);
  const others = mirrorLinks.map(hostOf).filter((other) => other && other !== host);
  const otherHosts = Array.from(new Set(others)).slice(0, mostOthers);
  const moment = at === undefined || at < 1 || address.includes('#') ? undefined : Math.floor(at);
  return { address: moment === undefined ? address : `${address}#t=${moment}`, host, otherHosts, moment };
}

/** As people read it. */
export const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '';
