import { err, ok } from '../../contract/result.js';
import { hlsType } from '../media/media-type.js';
import { toVideo } from '../media/to-video.js';
import { collapse } from '../text/plain-text.js';
import { addressOf, nameOfAddress, unknownAddress } from './bare-address.js';
import type { FeedFormat } from './format.js';

/** Tags that only a playlist of segments or of renditions has. Channel lists carry `#EXT-X-` tags of players' own. */
const ownTag = /^[ \t]*#EXT-X-(?:TARGETDURATION|MEDIA-SEQUENCE|STREAM-INF|I-FRAME-STREAM-INF|MEDIA|PART-INF|MAP)\s*:/m;
const channelAttribute = /^[ \t]*#EXTINF\s*:[^\n,]*\b(?:tvg-[\w-]+|group-title)\s*=/im;
const master = /^[ \t]*#EXT-X-STREAM-INF\s*:/m;
const ended = /^[ \t]*#EXT-X-(?:ENDLIST\b|PLAYLIST-TYPE\s*:\s*VOD)/m;
const ownTitle =
  /^#EXT-X-SESSION-DATA:[^\n]{0,300}?title[^\n]{0,300}?VALUE="([^"\n]{1,300})"|^#PLAYLIST:([^\n]{1,300})/im;

export const isHlsPlaylist = (text: string): boolean => ownTag.test(text) && !channelAttribute.test(text);

/** A stream's own playlist where a feed was expected: one story that plays it. */
export const hls: FeedFormat = {
  name: 'hls',

  accepts: (probe) => probe.kind === 'text' && isHlsPlaylist(probe.text),

  read(probe, context) {
    if (probe.kind !== 'text') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    const url = addressOf(context);
    const named = ownTitle.exec(probe.text);
    const headline = collapse(named?.[1] ?? named?.[2] ?? '') || nameOfAddress(url ?? context.url);
    const isLive = !ended.test(probe.text);
    const durationSec = isLive ? undefined : totalSeconds(probe.text);
    const video = url && toVideo([{ url, mimeType: hlsType }], { isLive, durationSec });
    return ok({
      title: headline,
      itemCount: 1,
      drafts: [
        context.checked({
          label: '1',
          guid: url,
          headline,
          kind: isLive ? 'live' : 'video',
          needsVideo: unknownAddress,
          ...(video ? { videos: [video] } : {}),
        }),
      ],
    });
  },
};

/** Of a playlist of segments; a list of renditions has no length. */
function totalSeconds(text: string): number | undefined {
  if (master.test(text)) return undefined;
  let total = 0;
  for (const [, seconds] of text.matchAll(/^[ \t]*#EXTINF\s*:\s*([\d.]+)/gm)) total += Number(seconds) || 0;
  return total > 0 ? Math.round(total) : undefined;
}
