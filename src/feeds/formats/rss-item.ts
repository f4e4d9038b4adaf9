import type { MediaNs, RssFeed as Rss } from 'feedsmith';

export type RssFeed = Rss.Feed<string>;
export type RssItem = Rss.Item<string>;
export type RssMedia = MediaNs.ItemOrFeed;
export type RssContent = NonNullable<RssMedia['contents']>[number];
