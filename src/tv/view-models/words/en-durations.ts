/** How long something lasts, and when it was, in English. */
export const enDurations = {
  'duration.hours': '{count} h',
  'duration.minutes': '{count} min',
  'duration.seconds': '{count} s',
  'duration.both': '{larger} {smaller}',
  'time.moment': '{day}, {time}',
} as const;
