/** What the story screen says, in English. */
export const enStory = {
  'story.readingTime': '{count} min read',
  'story.corrected': 'Corrected',
  'story.correctedAt': 'Corrected {time}',
  'story.correction': 'Correction',
  'story.correctionAt': 'Correction, {time}',
  'story.watchReport': 'Watch report',
  'story.watchVideo': 'Watch video',
  'story.watchLive': 'Watch live',
  'story.live': 'LIVE',
  'story.video': 'Video',
  'story.related': 'More like this',
  'story.reading': 'Reading',
  'story.readHint': 'Down to read on',
  'story.endHint': 'End of the story',
  'story.actionsHint': 'OK to choose, Down to read',
  'story.videoHint': 'OK to watch',
} as const;
