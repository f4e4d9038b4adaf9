/** The day of a live stream, in English. */
export const enGuide = {
  'guide.open': 'See today’s programmes',
  'guide.onNow': 'On now',
  'guide.fromStart': 'From the start',
  'guide.watch': 'Watch live',
  'guide.replay': 'Watch from the start',
  'guide.over': 'This programme is over.',
  'guide.beginsIn': 'Begins in {minutes} min',
  'guide.beginsAt': 'Begins at {at}',
  'guide.ask': 'Watch what is on now, or go back to the start of the programme?',
  'guide.unknown': 'No programmes are known for this stream.',
  'guide.hint': 'Left and right for other streams. Back to close.',
  'guide.hintOne': 'Back to close.',
} as const;
