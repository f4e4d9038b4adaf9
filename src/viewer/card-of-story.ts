import type { Card } from '../contract/page.js';
import type { ServedStory } from '../contract/story.js';

/** A story that was opened, as a rail shows it: the same facts that the server puts on a card. */
export function cardOfStory(story: ServedStory): Card {
  const { thread } = story;
  const video = story.videos[0];
  return {
    id: story.id,
    kind: story.kind,
    headline: story.headline,
    section: story.sectionPath[story.sectionPath.length - 1],
    picture: story.picture,
    publishedAt: story.publishedAt,
    durationSec: video && !video.isLive ? video.durationSec : undefined,
    hasVideo: story.videos.length > 0,
    isCorrected: story.corrections.length > 0,
    revision: story.revision,
    ...(thread && { threadId: thread.id, threadAt: thread.items[0]?.publishedAt }),
    language: story.language,
    direction: story.direction,
  };
}
