import type { Narration } from '../../viewer/narration.js';
import type { SearchFocus } from '../../viewer/search-focus.js';
import { keyAt } from '../../viewer/search-keys.js';
import type { ResultsModel } from '../view-models/search-model.js';
import type { Words } from '../view-models/words/words.js';

export interface SearchSight {
  readonly words: Words;
  readonly focus: SearchFocus;
  readonly query: string;
  readonly recent: readonly string[];
  readonly results: ResultsModel;
  /** What happened last: the focus moved, the text changed, or something was found. */
  readonly news: 'focus' | 'typed' | 'found';
}

export function narrateSearch(sight: SearchSight): Narration {
  const { words, focus, news, query, results } = sight;
  const title = words('search.title');
  if (news === 'typed') return { title, label: query.trim() || words('search.cleared') };
  if (news === 'found' && focus.zone !== 'results') return { title, label: results.title, hint: results.help ?? '' };
  switch (focus.zone) {
    case 'keys':
      return { title, label: keySpoken(sight), hint: words('search.keysHint') };
    case 'recent':
      return {
        title: words('search.recent'),
        label: sight.recent[focus.recent] ?? '',
        position: { index: focus.recent, total: sight.recent.length },
      };
    case 'results':
      return {
        title: results.cardsTitle ?? results.title,
        label: results.cardAt(focus.result)?.spoken ?? '',
        position: { index: focus.result, total: results.length },
      };
  }
}

function keySpoken({ words, focus }: SearchSight): string {
  const { key } = keyAt(focus.key);
  return key.kind === 'letter' ? key.letter.toUpperCase() : words(`search.${key.kind}`);
}
