/** What is on when, in English. */
export const enLive = {
  'live.onCard': 'Now: {title}',
  'live.nextOnCard': 'Next {at}: {title}',
  'live.streamAndNext': '{stream} · Next at {at}: {next}',
  'live.now': 'Now: {title}, until {until}.',
  'live.next': 'Next: {next}, at {at}.',
} as const;
