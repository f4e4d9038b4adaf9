import type { Narration } from '../../viewer/narration.js';
import { keyAt } from '../../viewer/search-keys.js';
import type { Words } from '../view-models/words/words.js';
import type { SearchState } from './search-state.js';

export type SearchSight = Pick<SearchState, 'focus' | 'news' | 'query' | 'recent' | 'results' | 'keys'>;

export function narrateSearch(sight: SearchSight, words: Words): Narration {
  const { focus, news, query, results, keys } = sight;
  const title = words('search.title');
  if (news === 'typed') return { title, label: query.trim() || words('search.cleared') };
  if (news === 'found' && focus.zone !== 'results') return { title, label: results.title, hint: results.help ?? '' };
  if (news === 'letters') return { title, label: keys.name };
  switch (focus.zone) {
    case 'keys':
      return { title, label: keys.spokenOf(keyAt(keys.keyboard, focus.key).key), hint: words('search.keysHint') };
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
