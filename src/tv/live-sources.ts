import type { ContentApi } from './api/content-api.js';
import type { Lens } from './view-models/lens.js';
import { type PlayableSource, toPlayerModel } from './view-models/player-model.js';

/** Where a story's live stream is found, best first; nothing where it has none, or cannot be had. */
export async function readLiveSources(
  api: Pick<ContentApi, 'story' | 'origin'>,
  storyId: string,
  lens: Lens,
): Promise<readonly PlayableSource[]> {
  const story = await api.story(storyId);
  const model = story.ok
    ? toPlayerModel(story.value, 0, { ...lens, apiOrigin: api.origin, channelName: '' })
    : undefined;
  return model?.isLive ? model.sources : [];
}
