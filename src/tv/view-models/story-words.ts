/** What the story screen says, in the interface's language. */
export const storyWords = {
  locale: 'en-GB',
  readingTime: (minutes: number) => `${minutes} min read`,
  corrected: (time: string | undefined) => (time ? `Corrected ${time}` : 'Corrected'),
  correction: (time: string | undefined) => (time ? `Correction, ${time}` : 'Correction'),
  watchReport: 'Watch report',
  watchVideo: 'Watch video',
  watchLive: 'Watch live',
  live: 'LIVE',
  video: 'Video',
  moreLikeThis: 'More like this',
  reading: 'Reading',
  part: 'part',
  readHint: 'Down to read on',
  watchHint: 'OK to watch',
  actionsHint: 'Right for actions',
  bodyHint: 'Left to read',
} as const;
