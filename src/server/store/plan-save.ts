import { daysAfter, toRowTime } from './row-times.js';
import type { FetchedStories, SavedCounts } from './stores.js';
import { contentHash, orderedAt } from './story-rows.js';
import type { StoryTable } from './tables.js';

export type KnownStory = Omit<StoryTable, 'body' | 'ordered_at' | 'last_seen_at'>;

export interface SavePlan {
  /** New and changed rows, and those that come from another source than before. */
  readonly write: readonly StoryTable[];
  /** Seen again, as they were. */
  readonly touch: readonly string[];
  /** In the source's last good answer, and not in this one. */
  readonly vanish: readonly string[];
  readonly counts: SavedCounts;
  /** False when viewers would see no difference. */
  readonly changesContent: boolean;
}

export interface KnownStories {
  /** The rows with the fetched ids and those that the source's feed had. */
  readonly rows: ReadonlyMap<string, KnownStory>;
  /** Of a story that was withdrawn and has no row. */
  lastRevision(storyId: string): number | undefined;
}

/**
 * Compares a fetch with what is known. A story that two sources give belongs to the first for as long as that one's feed has
 * it.
 */
export function planSave(fetched: FetchedStories, { rows: known, lastRevision }: KnownStories): SavePlan {
  const { sourceId, seenAt } = fetched;
  const write: StoryTable[] = [];
  const touch: string[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const seen = new Set<string>();
  for (const story of fetched.stories) {
    const before = known.get(story.id);
    const isAnothers = before !== undefined && before.source_id !== sourceId && before.is_in_feed === 1;
    if (isAnothers || seen.has(story.id)) continue;
    seen.add(story.id);

    const body = JSON.stringify(story);
    const content_hash = contentHash(body);
    const isGone = before !== undefined && before.is_in_feed === 0 && before.keep_until <= toRowTime(seenAt);
    if (!before || isGone) counts.added++;
    else if (before.content_hash !== content_hash) counts.changed++;
    else counts.unchanged++;

    const isSame = before?.content_hash === content_hash;
    if (isSame && before.source_id === sourceId) touch.push(story.id);
    else write.push(toRow(fetched, before, { story, body, content_hash, lastRevision: lastRevision(story.id) }));
  }
  const vanish = [...known.values()].filter(
    (row) => row.source_id === sourceId && row.is_in_feed === 1 && !seen.has(row.id),
  );
  return {
    write,
    touch,
    vanish: vanish.map(({ id }) => id),
    counts,
    changesContent: counts.added + counts.changed > 0,
  };
}

interface Content {
  readonly story: FetchedStories['stories'][number];
  readonly body: string;
  readonly content_hash: string;
  readonly lastRevision: number | undefined;
}

function toRow(fetched: FetchedStories, before: KnownStory | undefined, content: Content): StoryTable {
  const { sourceId, seenAt, keepDays } = fetched;
  const first_seen_at = before?.first_seen_at ?? toRowTime(seenAt);
  const lastRevision = before?.revision ?? content.lastRevision ?? 0;
  const isChanged = before?.content_hash !== content.content_hash;
  return {
    id: content.story.id,
    source_id: sourceId,
    content_hash: content.content_hash,
    body: content.body,
    ordered_at: orderedAt(content.story, first_seen_at),
    first_seen_at,
    last_seen_at: toRowTime(seenAt),
    is_in_feed: 1,
    keep_until: toRowTime(daysAfter(seenAt, keepDays)),
    revision: lastRevision + (isChanged ? 1 : 0),
  };
}
