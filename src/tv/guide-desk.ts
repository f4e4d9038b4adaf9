import type { Channel } from '../contract/channel.js';
import type { ContentApi } from './api/content-api.js';
import { readStreamDay } from './api/stream-day.js';
import { readLiveSources } from './live-sources.js';
import type { GuideDesk } from './pages/Guide.js';
import { readLiveWindow } from './player/read-live-window.js';
import type { Lens } from './view-models/lens.js';

export interface GuideWorld {
  readonly api: Pick<ContentApi, 'read' | 'story' | 'origin'>;
  readonly lens: Lens;
  readonly liveStreams: Channel['liveStreams'];
}

/** What the guide asks of the world. */
export const toGuideDesk = ({ api, lens, liveStreams }: GuideWorld): GuideDesk => ({
  streams: liveStreams,
  lens,
  readDay: (storyId) => readStreamDay(api, storyId),
  readReplayFrom: async (storyId) => readLiveWindow(await readLiveSources(api, storyId, lens), lens.now()),
});
