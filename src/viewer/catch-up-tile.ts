import type { Card } from '../contract/page.js';

/** No page has such an id. */
export const catchUpId = 'rundown:catch-up';

/** The card that begins catching up, with the picture of what comes first. */
export function catchUpTile(headline: string, news: readonly Card[]): Card {
  const picture = news.find((card) => card.picture)?.picture;
  return {
    id: catchUpId,
    kind: 'page',
    headline,
    ...(picture && { picture }),
    hasVideo: false,
    isCorrected: false,
    revision: 1,
    direction: 'ltr',
  };
}
