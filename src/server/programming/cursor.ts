import type { IndexedStory } from './indexed-story.js';

/** Where a rail was left: after one of its pinned stories, or after a place in the order of time. Never an index, so stories that arrive at the front move nothing. */
export type RailCursor =
  | { readonly kind: 'pinned'; readonly id: string }
  | { readonly kind: 'placed'; readonly time: number; readonly id: string };

/** Where a page of very many rails was left. The index serves when an edition has taken the rail away. */
export interface PageCursor {
  readonly railIndex: number;
  readonly railId: string;
}

export const formatRailCursor = ({ story, time }: IndexedStory, isPinned: boolean): string =>
  isPinned ? encode(['p', story.id]) : encode(['t', time, story.id]);

export function parseRailCursor(text: string): RailCursor | undefined {
  const [kind, first, second] = decode(text);
  if (kind === 'p' && typeof first === 'string') return { kind: 'pinned', id: first };
  if (kind === 't' && typeof first === 'number' && typeof second === 'string') {
    return { kind: 'placed', time: first, id: second };
  }
  return undefined;
}

export const formatPageCursor = ({ railIndex, railId }: PageCursor): string => encode(['r', railIndex, railId]);

export function parsePageCursor(text: string): PageCursor | undefined {
  const [kind, railIndex, railId] = decode(text);
  if (kind !== 'r' || !Number.isInteger(railIndex) || typeof railId !== 'string') return undefined;
  return { railIndex: railIndex as number, railId };
}

const encode = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

function decode(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
