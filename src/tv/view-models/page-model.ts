import type { Page, Rail } from '../../contract/page.js';
import type { RowShape } from '../../viewer/page-focus.js';
import { toHeroActions } from './hero-model.js';
import type { Lens } from './lens.js';

export interface PageModel {
  readonly page: Page;
  readonly lens: Lens;
  readonly isHome: boolean;
}

/** The page's lead, if its first rail is one. A hero rail further down is drawn as an ordinary one. */
export const leadRail = (page: Page): Rail | undefined => {
  const first = page.rails[0];
  return first?.layout === 'hero' ? first : undefined;
};

/** What the focus can move over. */
export function toRowShapes(page: Page, lens: Pick<Lens, 'words' | 'locale'>): RowShape[] {
  const lead = leadRail(page);
  return page.rails.map((rail) => ({
    id: rail.id,
    length: rail.cards.length,
    ...(rail === lead && { buttons: rail.cards.map((card) => toHeroActions(card, lens).length) }),
  }));
}
