import type { Video } from '../../contract/media.js';
import type { Validity } from '../../contract/primitives.js';
import type { Story } from '../../contract/story.js';

/** `from` is the first moment inside, `until` the first moment after. */
export function isValidAt(validity: Validity | undefined, now: Date): boolean {
  const time = now.getTime();
  if (validity?.from !== undefined && time < Date.parse(validity.from)) return false;
  return validity?.until === undefined || time < Date.parse(validity.until);
}

export const videosAt = (story: Story, now: Date): Video[] =>
  story.videos.filter((video) => isValidAt(video.validity, now));

/** A video whose every source has run out is no story; an article outlives its videos. */
export function isShown(story: Story, now: Date): boolean {
  if (!isValidAt(story.validity, now)) return false;
  return story.kind === 'article' || story.videos.length === 0 || videosAt(story, now).length > 0;
}
