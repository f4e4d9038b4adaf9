import type { FaultLog } from '../fault-log.js';
import type { BlockInput } from '../html/frame.js';
import type { PictureInput } from '../html/picture.js';
import { toBlocks } from '../html/to-blocks.js';
import type { AudioInput } from '../media/to-audio.js';
import type { VideoInput } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { plainText, shorten } from '../text/plain-text.js';

const summaryLength = 300;
/** Less body than this beside a video is the video's description. */
const articleLength = 300;

export interface BodySource {
  /** HTML of the whole article. */
  readonly encoded?: string | undefined;
  /** HTML or text; the standfirst, or all there is. */
  readonly description?: string | undefined;
}

export interface BodyContext {
  readonly resolve: ResolveUrl;
  readonly label: string;
  readonly log: FaultLog;
}

export interface ItemBody {
  readonly summary: string;
  readonly blocks: BlockInput[];
  readonly corrections: readonly string[];
  readonly audio: readonly AudioInput[];
  /** Where its words lead to; undefined when to nowhere. */
  readonly bodyLinks: string[] | undefined;
  readonly isArticle: boolean;
}

/** WordPress signs what it syndicates. */
const signature = /(?:^|\s)The post .{1,300} (?:appeared first|first appeared) on .{1,120}$/;

export function readBody({ encoded, description }: BodySource, { resolve, label, log }: BodyContext): ItemBody {
  const { blocks, corrections, audio, links, isCut } = toBlocks(encoded ?? description ?? '', resolve);
  if (isCut) {
    const message = 'The body is too long or too deeply nested; what came first is kept.';
    log.add({ severity: 'warning', code: 'bodyCut', item: label, field: encoded ? 'content' : 'description', message });
  }
  const kept = blocks.filter((block) => block.kind !== 'paragraph' || block.text.replace(signature, '') !== '');
  return {
    summary: shorten(standfirstOf({ encoded, description }, kept).replace(signature, ''), summaryLength),
    blocks: kept,
    corrections,
    audio,
    bodyLinks: links.length > 0 ? [...links] : undefined,
    isArticle: encoded !== undefined && isArticleLength(kept),
  };
}

/** The description in words, else how the article begins. A description that is the body has been read already. */
function standfirstOf({ encoded, description }: BodySource, blocks: readonly BlockInput[]): string {
  const words = encoded === undefined ? beginningOf(blocks) : plainText(description ?? '');
  if (words) return words;
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text : '';
}

function beginningOf(blocks: readonly BlockInput[]): string {
  let words = '';
  for (const block of blocks) {
    if (words.length > summaryLength) break;
    if ('text' in block) words += ` ${block.text}`;
    if (block.kind === 'list') words += ` ${block.items.join(' ')}`;
  }
  return words.trim();
}

/** An item that names no picture leads with its body's first, else with what else there is. A body that begins with the lead does not show it twice. */
export function withLead(
  named: PictureInput | undefined,
  blocks: readonly BlockInput[],
  others: readonly (PictureInput | undefined)[] = [],
): { picture: PictureInput | undefined; blocks: BlockInput[] } {
  const inBody = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))[0];
  const picture = named ?? inBody ?? others.find(Boolean);
  const isFirst = blocks[0]?.kind === 'picture' && blocks[0].picture.url === picture?.url;
  return isFirst ? { picture: { ...inBody, ...picture! }, blocks: blocks.slice(1) } : { picture, blocks: [...blocks] };
}

/** A body that is hardly more than its video makes a video of the item: the first becomes what "Watch" plays. */
export function withVideos(
  named: readonly VideoInput[],
  { blocks, isArticle }: ItemBody,
): { videos: VideoInput[]; blocks: readonly BlockInput[]; poster?: PictureInput | undefined } {
  const lifted = blocks.find((block) => block.kind === 'video');
  if (named.length > 0 || isArticle || lifted?.kind !== 'video') return { videos: [...named], blocks };
  return { videos: [lifted.video], blocks: blocks.filter((block) => block !== lifted), poster: lifted.poster };
}

export const isArticleLength = (blocks: readonly BlockInput[]): boolean =>
  blocks.reduce((total, block) => total + ('text' in block ? block.text.length : 0), 0) >= articleLength;
