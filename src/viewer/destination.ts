import type { PlayQueue } from './play-queue.js';

/** A place in the app that a viewer can go to and come back from. */
export type Destination =
  | { readonly kind: 'page'; readonly pageId: string }
  | {
      readonly kind: 'story';
      readonly storyId: string;
      /** It is read aloud at once; these were before it. */
      readonly heard?: readonly string[];
    }
  | {
      readonly kind: 'player';
      readonly storyId: string;
      readonly videoIndex: number;
      /** Where it was opened from: what comes before and after it. */
      readonly queue?: PlayQueue;
      /** A moment that a link names; it counts more than where the viewer was. */
      readonly startSec?: number;
      /** The same of a live stream, by the clock: the start of a programme. */
      readonly startsAtMs?: number;
    }
  /** The day of a live stream. */
  | { readonly kind: 'guide'; readonly storyId: string }
  | { readonly kind: 'search' }
  /** What the viewer saved, read and watched. */
  | { readonly kind: 'myNews' }
  /** What came since the last visit, one story after the other. */
  | { readonly kind: 'catchUp' }
  /** `section`: where it opens. */
  | { readonly kind: 'settings'; readonly section?: string };

export function isSameDestination(a: Destination, b: Destination): boolean {
  return toHash(a) === toHash(b);
}

/** Whether the navigation column stands beside it: not beside what is read or watched. */
export const hasNavigation = ({ kind }: Destination): boolean =>
  kind !== 'story' && kind !== 'player' && kind !== 'catchUp' && kind !== 'guide';

/** How the place is written in the address, so that a reload opens it again. */
export function toHash(destination: Destination): string {
  switch (destination.kind) {
    case 'page':
      return `#page/${encodeURIComponent(destination.pageId)}`;
    case 'story':
      return `#story/${encodeURIComponent(destination.storyId)}`;
    case 'player':
      return `#watch/${encodeURIComponent(destination.storyId)}${destination.videoIndex ? `/${destination.videoIndex}` : ''}`;
    case 'guide':
      return `#guide/${encodeURIComponent(destination.storyId)}`;
    case 'search':
      return '#search';
    case 'myNews':
      return '#my-news';
    case 'catchUp':
      return '#catch-up';
    case 'settings':
      return destination.section ? `#settings/${encodeURIComponent(destination.section)}` : '#settings';
  }
}

export function fromHash(hash: string): Destination | undefined {
  const [kind, rawId, rawIndex] = hash.replace(/^#\/?/, '').split('/');
  if (kind === 'search') return { kind };
  if (kind === 'my-news') return { kind: 'myNews' };
  if (kind === 'catch-up') return { kind: 'catchUp' };
  const id = decode(rawId);
  if (kind === 'settings') return id ? { kind, section: id } : { kind };
  if (!id) return undefined;
  if (kind === 'page') return { kind, pageId: id };
  if (kind === 'story' || kind === 'guide') return { kind, storyId: id };
  if (kind === 'watch') return { kind: 'player', storyId: id, videoIndex: Number.parseInt(rawIndex ?? '', 10) || 0 };
  return undefined;
}

function decode(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
