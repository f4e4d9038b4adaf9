import { english } from '../viewer/choose-language.js';
import type { LibraryHolder } from '../viewer/library-desk.js';
import { noteSearch } from '../viewer/recent-searches.js';
import type { ContentApi } from './api/content-api.js';
import { createSearchSource } from './api/search-source.js';
import type { SearchDesk } from './pages/search-state.js';
import type { ViewerWorld } from './settings-world.js';
import type { Lens } from './view-models/lens.js';

export interface SearchWorld {
  readonly api: Pick<ContentApi, 'search'>;
  readonly library: LibraryHolder;
  readonly viewer: Pick<ViewerWorld, 'language' | 'languages'>;
  lens(): Pick<Lens, 'now'>;
}

/** One for all visits: who comes back to the search finds its results at once, and the letters that they chose. */
export function openSearchDesk({ api, library, viewer, lens }: SearchWorld): SearchDesk {
  const { ask, cancel } = createSearchSource(api, () => lens().now());
  return {
    ask,
    cancel,
    wantsLatin: false,
    language: () => viewer.languages().find(({ tag }) => tag === viewer.language()) ?? english,
    recent: () => library.library().searches.map(({ text }) => text),
    noteSearch: (query) => library.change(noteSearch(query)),
  };
}
