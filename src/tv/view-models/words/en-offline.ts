/** What is said without a network, in English. */
export const enOffline = {
  'offline.savedCopy': 'Saved copy from {time}',
} as const;
