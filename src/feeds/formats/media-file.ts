import { err, ok } from '../../contract/result.js';
import { toVideo } from '../media/to-video.js';
import { addressOf, nameOfAddress, unknownAddress } from './bare-address.js';
import type { FeedFormat, StoryDraft } from './format.js';

/** A video or a recording where a feed was expected: one story that plays it. */
export const mediaFile: FeedFormat = {
  name: 'mediaFile',

  accepts: (probe) => probe.kind === 'media',

  read(probe, context) {
    if (probe.kind !== 'media') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    const { mimeType, durationSec } = probe;
    const url = addressOf(context);
    const headline = nameOfAddress(url ?? context.url);
    const isAudio = mimeType.startsWith('audio/');
    const base = { label: '1', guid: url, headline };
    const draft = context.checked({ ...base, ...(isAudio ? recording() : movie()) });
    return ok({ title: headline, itemCount: 1, drafts: [draft] });

    function movie(): Pick<StoryDraft, 'kind' | 'needsVideo' | 'videos'> {
      const video = url && toVideo([{ url, mimeType }], { durationSec });
      return { kind: 'video', needsVideo: unknownAddress, ...(video ? { videos: [video] } : {}) };
    }

    function recording(): Pick<StoryDraft, 'kind' | 'audio'> {
      return { kind: 'article', ...(url ? { audio: [{ url, mimeType }] } : {}) };
    }
  },
};
