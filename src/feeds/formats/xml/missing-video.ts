import type { FaultLog } from '../../fault-log.js';
import type { BlockInput } from '../../html/frame.js';
import { toEmbed } from '../../media/embed.js';
import { foreignPlayer } from '../../media/foreign-player.js';
import type { VideoInput } from '../../media/to-video.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { shorten } from '../../text/plain-text.js';
import { filesOf, type ItemMedia, type MediaFile, playerAddressesOf } from './media.js';

export interface MissingVideoPlace {
  readonly media: ItemMedia;
  readonly headline: string | undefined;
  readonly resolve: ResolveUrl;
  /** The item's body, which may show the same. */
  readonly blocks: readonly BlockInput[];
  readonly log: FaultLog;
}

/** What becomes of the video of an item that has none to play: the link to another site's page, as a block, and a word to the operator. */
export function missingVideo({ media, headline, resolve, blocks, log }: MissingVideoPlace): BlockInput[] {
  const embed = playerAddressesOf(media)
    .filter(foreignPlayer)
    .map((address) => toEmbed(resolve(address) ?? ''))
    .find((found) => found !== undefined);
  if (!embed) {
    noteUnusable(media, log);
    return [];
  }
  const message = `The video is on ${embed.provider}, whose pages no TV can play: viewers get its link. To have it played, give the address of an MP4 or HLS file.`;
  log.add({ severity: 'info', code: 'notPlayable', field: 'video', message });
  const isShown = blocks.some((block) => block.kind === 'embed' && block.link === embed.link);
  return isShown ? [] : [{ kind: 'embed', ...embed, ...(headline ? { title: headline } : {}) }];
}

function noteUnusable(media: ItemMedia, log: FaultLog): void {
  const isClaimed = ({ kind, element }: MediaFile) => kind === 'video' || element.attributes['medium'] === 'video';
  const claim = filesOf(media).find(isClaimed);
  if (!claim) return;
  const message = `“${shorten(claim.url, 60)}” is no video that a TV can play. Give the http(s) address of an MP4 or HLS file.`;
  log.add({ severity: 'warning', code: 'noPlayableVideo', field: 'video', message });
}

/** What no TV's browser plays, whatever the feed offers it for. */
const deadTypes = /^video\/(x-flv|flv|x-ms-wmv|x-ms-asf|wmv|x-msvideo|avi|x-matroska|mpeg|3gpp2?)$/;

/** A word to the operator of an item whose every file is of such a type. */
export function noteDeadTypes(videos: readonly VideoInput[], log: FaultLog): void {
  for (const { sources } of videos) {
    if (!sources.every(({ mimeType }) => deadTypes.test(mimeType))) continue;
    const message = `The video is ${sources.map(({ mimeType }) => mimeType).join(', ')}, which hardly any TV plays. Offer MP4 or HLS.`;
    log.add({ severity: 'warning', code: 'noPlayableVideo', field: 'video', message });
  }
}
