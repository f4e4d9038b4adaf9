/** What pages and rails are called that no operator named, in English. */
export const enAutomatic = {
  'automatic.home': 'Home',
  'automatic.topStories': 'Top stories',
  'automatic.live': 'Live',
  'automatic.liveNow': 'Live now',
  'automatic.latest': 'Latest',
  'automatic.videos': 'Videos',
  'automatic.sections': 'Sections',
} as const;
