import type { Lens } from './lens.js';
import type { StoryModel } from './story-model.js';
import { shortMomentText } from './story-times.js';

/** "Saved copy from 10:40", with its day when that is not today. */
export const savedCopyText = (savedAtMs: number, lens: Lens): string =>
  lens.words('offline.savedCopy', {
    time: shortMomentText(new Date(savedAtMs).toISOString(), new Date(lens.now()).toISOString(), lens),
  });

/** Says so before anything else, and counts as older than whatever comes from the newsroom. */
export const asSavedCopy = (model: StoryModel, savedAtMs: number, lens: Lens): StoryModel => ({
  ...model,
  revision: -1,
  details: [savedCopyText(savedAtMs, lens), ...model.details],
});
