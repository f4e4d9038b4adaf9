import type { UsualTitle } from '../../contract/usual-title.js';

/** For whoever reads the API without words of their own. */
export const usualTitles: Readonly<Record<UsualTitle, string>> = {
  home: 'Home',
  topStories: 'Top stories',
  live: 'Live',
  liveNow: 'Live now',
  latest: 'Latest',
  videos: 'Videos',
  sections: 'Sections',
};
