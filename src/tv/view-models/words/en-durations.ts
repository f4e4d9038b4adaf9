/** How long something lasts, in English. */
export const enDurations = {
  'duration.hours': '{count} h',
  'duration.minutes': '{count} min',
  'duration.seconds': '{count} s',
  'duration.both': '{larger} {smaller}',
} as const;
