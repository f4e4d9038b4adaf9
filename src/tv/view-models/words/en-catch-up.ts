/** Catching up. In English. */
export const enCatchUp = {
  'catchUp.since': 'Since your last visit',
  'catchUp.how': {
    one: '{count} new story since {time}. How much time do you have?',
    other: '{count} new stories since {time}. How much time do you have?',
  },
  'catchUp.choice': { one: '{minutes} min · {count} story', other: '{minutes} min · {count} stories' },
  'catchUp.everything': {
    one: 'All of it · {count} story, {minutes} min',
    other: 'All of it · {count} stories, {minutes} min',
  },
  'catchUp.continue': 'Continue catching up · {place}, {minutes} min left',
  'catchUp.news': 'What is new',
  'catchUp.upToDate': 'You are up to date',
  'catchUp.nothingNew': 'There is nothing new since {time}.',
  'catchUp.again': { one: 'The last day again · {count} story', other: 'The last day again · {count} stories' },
  'catchUp.trouble': 'The next story cannot be loaded now. Your place is kept.',
  'catchUp.covered': {
    one: 'That was {count} story in {minutes} min.',
    other: 'That was {count} stories in {minutes} min.',
  },
  'catchUp.coveredTitle': 'What you caught up on',
  'catchUp.coveredHint': 'OK to open, Options to save',
  'catchUp.saveAll': 'Save all for later',
  'catchUp.savedAll': 'Saved for later',
  'catchUp.replay': 'Play it again',
  'catchUp.done': 'Done',
  'catchUp.readAlong': 'Read along',
  'catchUp.previousStory': 'Previous story',
  'catchUp.nextStory': 'Next story',
  'catchUp.later': 'Leave for later',
} as const;
