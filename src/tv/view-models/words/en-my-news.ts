/** What the viewer's own lists say. In English. */
export const enMyNews = {
  'myNews.reading': 'Continue reading',
  'myNews.watching': 'Continue watching',
  'myNews.saved': 'Saved',
  'myNews.today': 'Today’s history',
  'myNews.earlier': 'Earlier',
  'myNews.empty.title': 'Nothing here yet',
  'myNews.empty.message':
    'What you read and watch is listed here, so that you can go on where you left off. Choose “Save for later” beside a story to keep it.',
} as const;
