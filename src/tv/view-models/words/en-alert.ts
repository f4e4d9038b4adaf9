/** What breaking news says, in English. */
export const enAlert = {
  'alert.info': 'Update',
  'alert.breaking': 'Breaking',
  'alert.takeover': 'Breaking news',
  'alert.hint': 'OK to open',
  'alert.spokenHint': 'OK opens it while it shows',
  'alert.open': 'Open the story',
  'alert.notNow': 'Not now',
  'alert.close': 'Close',
  'alert.inTicker': 'Breaking: {headline}',
} as const;
