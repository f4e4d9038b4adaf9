import type { LibraryHolder } from '../viewer/library-desk.js';
import { noteSearch } from '../viewer/recent-searches.js';
import type { SearchSource } from './api/search-source.js';
import type { SearchDesk } from './pages/SearchScreen.js';

export const toSearchDesk = (source: SearchSource, library: LibraryHolder): SearchDesk => ({
  ask: source.ask,
  cancel: source.cancel,
  recent: () => library.library().searches.map(({ text }) => text),
  noteSearch: (query) => library.change(noteSearch(query)),
});
