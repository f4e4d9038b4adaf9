/** What the search says, in English. */
export const enSearch = {
  'search.placeholder': 'Search the news',
  'search.space': 'Space',
  'search.delete': 'Delete',
  'search.clear': 'Clear',
  'search.cleared': 'Nothing typed',
  'search.recent': 'Recent',
  'search.suggested': 'In the news now',
  'search.results': { one: '{count} result for “{query}”', other: '{count} results for “{query}”' },
  'search.more': 'More than {count} results for “{query}”',
  'search.none': 'No results for “{query}”',
  'search.noneHelp': 'Check the spelling, or try fewer or more general words: a place, a name, a subject.',
  'search.offline': 'Search cannot be reached',
  'search.offlineHelp': 'It is tried again by itself.',
  'search.keysHint': 'OK to type, Right for the results',
} as const;
