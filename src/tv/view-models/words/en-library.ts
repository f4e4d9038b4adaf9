/** What is said of the viewer's own: what they saved, read and watched. In English. */
export const enLibrary = {
  'badge.new': 'New',
  'badge.updated': 'Updated',
  'badge.read': 'Read',
  'badge.watched': 'Watched',
  'spoken.partRead': '{percent} percent read',
  'spoken.partWatched': '{percent} percent watched',
  'story.save': 'Save for later',
  'story.saved': 'Saved',
  'story.savedNote': 'Remove',
  'story.unsaveSpoken': 'Saved. OK to remove it from your saved stories',
  'story.resumed': 'Going on where you left off.',
} as const;
