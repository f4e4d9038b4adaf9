import type { Picture, Video } from '../../contract/media.js';
import type { ServedStory } from '../../contract/story.js';

export interface StoryVideo {
  readonly video: Video;
  readonly poster: Picture | undefined;
  readonly caption: string | undefined;
}

/** Every video of a story, by the index that the player is opened with: those of "Watch" first, then those in the body. */
export function storyVideos(story: ServedStory): readonly StoryVideo[] {
  const videos: StoryVideo[] = story.videos.map((video) => ({ video, poster: story.picture, caption: undefined }));
  for (const block of story.blocks) {
    if (block.kind !== 'video' || indexOfVideo(videos, block.video) >= 0) continue;
    videos.push({ video: block.video, poster: block.poster ?? story.picture, caption: block.caption });
  }
  return videos;
}

/** Feeds often name a video twice, as an enclosure and in the body. */
export const indexOfVideo = (videos: readonly StoryVideo[], video: Video): number =>
  videos.findIndex((known) => known.video.sources[0]?.url === video.sources[0]?.url);
