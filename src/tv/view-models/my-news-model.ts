import type { Rail } from '../../contract/page.js';
import { catchUpTile } from '../../viewer/catch-up-tile.js';
import type { Library } from '../../viewer/library.js';
import { historyCards } from '../../viewer/library-lists.js';
import { myNewsLists } from '../../viewer/my-news.js';
import type { Lens } from './lens.js';
import type { PageModel } from './page-model.js';
import type { ProblemModel } from './problem-model.js';

/** What the viewer saved, read and watched, as a page of the channel. Undefined when there is nothing. */
export function toMyNewsModel(library: Library, lens: Lens): PageModel | undefined {
  const startOfToday = new Date(lens.now()).setHours(0, 0, 0, 0);
  const rails = myNewsLists(library, startOfToday).map(
    ({ kind, cards }): Rail => ({
      id: `my-${kind}`,
      title: lens.words(`myNews.${kind}`),
      layout: 'landscape',
      cards: [...cards],
      cursor: null,
      total: cards.length,
    }),
  );
  if (rails.length === 0) return undefined;
  rails.unshift(catchUpRail(library, lens));
  const frame = { id: 'my-news', title: lens.words('myNews.title'), railCursor: null, withdrawn: [] };
  return { page: { ...frame, rails, railTotal: rails.length }, lens, isHome: false };
}

/** From here it is reached on channels whose home has no rail for it. */
function catchUpRail(library: Library, { words }: Lens): Rail {
  const cards = [catchUpTile(words('catchUp.title'), historyCards(library))];
  return { id: 'my-catch-up', title: words('catchUp.since'), layout: 'landscape', cards, cursor: null, total: 1 };
}

export const toEmptyMyNews = ({ words }: Pick<Lens, 'words'>): ProblemModel => ({
  kind: 'empty',
  icon: 'notice',
  title: words('myNews.empty.title'),
  message: words('myNews.empty.message'),
  buttons: [{ id: 'back', label: words('problem.back') }],
});
