import type { FaultLog } from '../fault-log.js';
import type { BlockInput } from '../html/frame.js';
import { toEmbed } from '../media/embed.js';

/** What stands for a video that only another site's page plays: a link, and a word to the operator. */
export function linkToForeignPage(
  page: string,
  { field, log }: { readonly field: string; readonly log: FaultLog },
): BlockInput {
  const { link, provider } = toEmbed(page) ?? { link: page, provider: 'another site' };
  const message = `The video is on ${provider}, whose pages no TV can play: viewers get its link. To have it played, give the address of an MP4 or HLS file.`;
  log.add({ severity: 'info', code: 'notPlayable', field, message });
  return { kind: 'embed', link, provider };
}
