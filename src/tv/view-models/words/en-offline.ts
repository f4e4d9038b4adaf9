/** What is said without a network, in English. */
export const enOffline = {
  'offline.savedCopy': 'Saved copy from {time}',
  'network.lost.title': 'The network is gone',
  'network.lost.message': 'This TV is no longer connected. Everything goes on by itself when it is again.',
  'network.lost.ok': 'OK',
} as const;
