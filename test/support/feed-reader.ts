import { readFeed } from '../../src/feeds/read-feed.js';
import { readSchedule } from '../../src/feeds/schedule/read-schedule.js';
import type { FeedReader } from '../../src/server/reading/feed-reader.js';

/** Reads feeds at once, where the test runs; the server's own reader needs a built file for its process. */
export const directReader: FeedReader = {
  read: async (document) => readFeed(document),
  readSchedule: async (document) => readSchedule(document),
  close: async () => undefined,
};
