import type { EditionOrigin } from './stores.js';

/** Times are ISO 8601 text in UTC with milliseconds, so that they sort as text in every database. */
export interface StoryTable {
  id: string;
  source_id: string;
  content_hash: string;
  /** The story as JSON. */
  body: string;
  /** Published, else first seen: the order of `listCurrent`. */
  ordered_at: string;
  first_seen_at: string;
  last_seen_at: string;
  /** 1 while it is in the last good answer of its source. */
  is_in_feed: number;
  /** Counts only when it is no longer in its feed. */
  keep_until: string;
  revision: number;
}

/** All that is kept of a story that was withdrawn. */
export interface RetractionTable {
  story_id: string;
  retracted_at: string;
  /** In the newsroom's words. */
  reason: string | null;
  /** The story's last; 0 when it was never seen. */
  revision: number;
  keep_until: string;
}

export interface SourceTable {
  id: string;
  etag: string | null;
  last_modified: string | null;
  read_as: string | null;
  last_fetch_at: string | null;
  last_success_at: string | null;
  next_fetch_at: string | null;
  newest_item_at: string | null;
  failure_count: number;
  error: string | null;
  /** A JSON list. */
  notices: string;
  ttl_sec: number | null;
  items_in: number;
  items_kept: number;
  items_dropped: number;
  /** A JSON list. */
  faults: string;
}

export interface EditionTable {
  seq: number;
  id: string;
  published_at: string;
  origin: EditionOrigin;
  /** The channel configuration as JSON. */
  body: string;
}

export interface AlertTable {
  id: string;
  severity: string;
  headline: string;
  story_id: string | null;
  starts_at: string;
  expires_at: string;
  withdrawn_at: string | null;
}

/** The last good reading of a schedule that is fetched. */
export interface ScheduleTable {
  id: string;
  read_at: string;
  /** A JSON list of programmes. */
  body: string;
}

/** One row. */
export interface ContentVersionTable {
  id: number;
  version: number;
}

export interface Tables {
  story: StoryTable;
  retraction: RetractionTable;
  source: SourceTable;
  edition: EditionTable;
  alert: AlertTable;
  schedule: ScheduleTable;
  content_version: ContentVersionTable;
}
