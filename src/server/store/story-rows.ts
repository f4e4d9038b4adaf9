import { createHash } from 'node:crypto';
import { Story } from '../../contract/story.js';
import { fromRowTime, toRowTime } from './row-times.js';
import type { StoredStory } from './stores.js';
import type { StoryTable } from './tables.js';

export const contentHash = (body: string): string => createHash('sha256').update(body).digest('base64url');

/** `publishedAt` comes in several spellings of ISO 8601; rows have one, so that they sort. */
export const orderedAt = ({ publishedAt }: Story, firstSeenAt: string): string =>
  publishedAt ? toRowTime(new Date(publishedAt)) : firstSeenAt;

/** Nothing when the row does not fit the contract of today. */
export function fromStoryRow(row: StoryTable): StoredStory | undefined {
  const parsed = Story.safeParse(parseJson(row.body));
  if (!parsed.success) return undefined;
  return {
    story: parsed.data,
    sourceId: row.source_id,
    firstSeenAt: fromRowTime(row.first_seen_at),
    lastSeenAt: fromRowTime(row.last_seen_at),
    revision: row.revision,
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
