import type { Video } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';

/** Videos of a story, those inside its body too. */
export const videosOf = ({ videos, blocks }: Story): Video[] => [
  ...videos,
  ...blocks.flatMap((block) => (block.kind === 'video' ? [block.video] : [])),
];

/** Addresses that TVs open by themselves; pictures come through the server. */
export function mediaAddressesOf(story: Story): string[] {
  const clips = [...videosOf(story).flatMap(({ sources }) => sources), ...story.audio];
  return [...clips.map(({ url }) => url), ...captionsOf(story).map(({ url }) => url)];
}

export const captionsOf = (story: Story) => [
  ...videosOf(story).flatMap(({ captions }) => captions),
  ...story.audio.flatMap(({ captions }) => captions),
];

export const addressesOf = (story: Story): string[] =>
  [story.link, story.picture?.url, ...mediaAddressesOf(story)].filter((address) => address !== undefined);
