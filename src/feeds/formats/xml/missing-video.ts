import type { FaultLog } from '../../fault-log.js';
import type { BlockInput } from '../../html/frame.js';
import { toEmbed } from '../../media/embed.js';
import { foreignPlayer } from '../../media/foreign-player.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { shorten } from '../../text/plain-text.js';
import { filesOf, type ItemMedia, playerAddressesOf } from './media.js';

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
  const claim = filesOf(media).find(({ kind }) => kind === 'video');
  if (!claim) return;
  const message = `“${shorten(claim.url, 60)}” is no address that a TV can play. Give the http(s) address of an MP4 or HLS file.`;
  log.add({ severity: 'warning', code: 'noPlayableVideo', field: 'video', message });
}
