import type { Page } from '../../contract/page.js';
import type { UsualTitle } from '../../contract/usual-title.js';
import type { Words } from './words/words.js';

interface Titled {
  readonly title: string;
  readonly usualTitle?: UsualTitle | undefined;
}

/** An operator's title as it is; one that the server made in the viewer's language. */
export const titleOf = ({ title, usualTitle }: Titled, words: Words): string =>
  (usualTitle && words(`automatic.${usualTitle}`)) || title;

/** The page with its own titles, those of its rails and of its line of headlines as the viewer reads them. */
export function withTitles(page: Page, words: Words): Page {
  const { ticker } = page;
  return {
    ...page,
    title: titleOf(page, words),
    rails: page.rails.map((rail) => (rail.usualTitle ? { ...rail, title: titleOf(rail, words) } : rail)),
    ...(ticker?.usualTitle && {
      ticker: { ...ticker, label: titleOf({ ...ticker, title: ticker.label }, words) },
    }),
  };
}
