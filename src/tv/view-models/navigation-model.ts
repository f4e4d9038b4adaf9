import type { Channel, PageIcon } from '../../contract/channel.js';
import type { Destination } from '../../viewer/destination.js';
import type { Brand } from './brand.js';
import { titleOf } from './usual-titles.js';
import type { Words } from './words/words.js';

/** A place that the navigation leads to. */
export interface NavigationItem {
  readonly opens: Destination;
  readonly title: string;
  readonly icon: PageIcon | 'search' | 'save' | 'gear';
}

export interface NavigationModel {
  readonly monogram: string;
  readonly channelName: string;
  readonly brand: Brand;
  readonly title: string;
  readonly hint: string;
  readonly items: readonly NavigationItem[];
}

export const toNavigationModel = (channel: Channel, brand: Brand, words: Words): NavigationModel => ({
  monogram: channel.branding.monogram,
  channelName: channel.name,
  brand,
  title: words('navigation.title'),
  hint: words('navigation.hint'),
  items: [
    ...channel.pages
      .filter((page) => page.inNavigation)
      .map((page) => ({
        opens: { kind: 'page', pageId: page.id } as const,
        title: titleOf(page, words),
        icon: page.icon,
      })),
    { opens: { kind: 'search' }, title: words('search.title'), icon: 'search' },
    { opens: { kind: 'myNews' }, title: words('myNews.title'), icon: 'save' },
    { opens: { kind: 'settings' }, title: words('settings.title'), icon: 'gear' },
  ],
});
