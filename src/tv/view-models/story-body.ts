import type { Picture } from '../../contract/media.js';
import type { Block, ServedStory } from '../../contract/story.js';
import { clockText, spokenDuration } from './durations.js';
import { joinSpoken } from './join-spoken.js';
import type { Lens } from './lens.js';
import { hostOf } from './phone-model.js';
import { type PictureModel, toPictureModel } from './picture-model.js';
import { shortMomentText } from './story-times.js';
import { indexOfVideo, type StoryVideo } from './story-videos.js';

/** A piece of the body as it is drawn. Its size is found when it is laid out. */
export type BodyBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly cite: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'picture'; readonly picture: PictureModel; readonly caption: string; readonly ratio: number }
  | InlineVideo
  /** What follows was not there when the viewer read the story. */
  | { readonly kind: 'news'; readonly text: string }
  /** Words beside the article: what is on the web, and where else the newsroom is. */
  | { readonly kind: 'embed' | 'elsewhere'; readonly title: string; readonly text: string }
  | { readonly kind: 'correction'; readonly title: string; readonly text: string };

export interface ListItem {
  readonly marker: string;
  readonly text: string;
}

export interface InlineVideo {
  readonly kind: 'video';
  /** Of `storyVideos`. */
  readonly videoIndex: number;
  readonly poster: PictureModel;
  readonly caption: string;
  readonly duration: string;
  readonly spoken: string;
}

const usualRatio = 16 / 9;

export function toBody(
  story: ServedStory,
  videos: readonly StoryVideo[],
  lens: Lens,
  newBlocks: readonly number[] = [],
): readonly BodyBlock[] {
  const section = story.sectionPath[story.sectionPath.length - 1];
  const drawing: Drawing = { videos, lens, drawn: (picture) => toPictureModel(picture, section, lens.look) };
  const news: BodyBlock = { kind: 'news', text: lens.words('story.newSinceRead') };
  const blocks = story.blocks.flatMap((block, at) => {
    const drawn = toBlock(block, drawing);
    return newBlocks.includes(at) ? [news, drawn] : [drawn];
  });
  // What was wrong is said before it is read again; what was corrected before that, at the end.
  const corrections = toCorrections(story, lens);
  const latest = corrections.slice(-1);
  const summary: BodyBlock[] = story.summary ? [{ kind: 'paragraph', text: story.summary }] : [];
  return [
    ...latest,
    ...(hasText(story.blocks) ? [] : summary),
    ...blocks,
    ...corrections.slice(0, -1),
    ...toElsewhere(story, lens),
  ];
}

interface Drawing {
  readonly videos: readonly StoryVideo[];
  readonly lens: Lens;
  drawn(picture: Picture | undefined): PictureModel;
}

/** `Cranes in October. (File photo: Harbour Desk)` */
export const pictureWords = ({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string =>
  [caption, credit && `(${credit})`].filter((part) => part).join(' ');

const hasText = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind }) => kind !== 'picture' && kind !== 'video' && kind !== 'embed');

function toBlock(block: Block, drawing: Drawing): BodyBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { kind: block.kind, text: block.text };
    case 'quote':
      return { kind: 'quote', text: block.text, cite: block.cite };
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((text, index) => ({ marker: block.isOrdered ? `${index + 1}.` : '•', text })),
      };
    case 'picture':
      return {
        kind: 'picture',
        picture: drawing.drawn(block.picture),
        caption: pictureWords(block.picture),
        ratio: ratioOf(block.picture),
      };
    case 'video':
      return toInlineVideo(block, drawing);
    case 'embed':
      return toEmbed(block, drawing.lens);
  }
}

function toInlineVideo(block: Block & { kind: 'video' }, { videos, lens, drawn }: Drawing): InlineVideo {
  const { video, poster, caption } = block;
  const { words } = lens;
  const seconds = video.isLive ? undefined : video.durationSec;
  const title = caption ?? video.title ?? '';
  const length = seconds === undefined ? undefined : spokenDuration(seconds, words);
  return {
    kind: 'video',
    videoIndex: indexOfVideo(videos, video),
    poster: drawn(poster),
    caption: title,
    duration: video.isLive ? words('story.live') : seconds === undefined ? '' : clockText(seconds, lens.locale),
    spoken: joinSpoken([words('story.video'), title, length], words),
  };
}

/** What is elsewhere: its name and where, for no TV can follow the link. */
function toEmbed({ link, provider, title }: Block & { kind: 'embed' }, { words }: Lens): BodyBlock {
  const address = link.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return {
    kind: 'embed',
    title: provider ? words('story.embedOn', { site: provider }) : words('story.embed'),
    text: title ? `${title}\n${address}` : address,
  };
}

function toCorrections({ corrections, publishedAt }: ServedStory, lens: Lens): readonly BodyBlock[] {
  return corrections
    .filter(({ text }) => text)
    .map(({ at, text }) => ({
      kind: 'correction',
      title: at
        ? lens.words('story.correctionAt', { time: shortMomentText(at, publishedAt, lens) })
        : lens.words('story.correction'),
      text: text.replace(ownTitle, ''),
    }));
}

/** Where a viewer finds the newsroom when its own address is out of reach. */
function toElsewhere({ link, mirrorLinks }: ServedStory, { words }: Lens): readonly BodyBlock[] {
  const own = hostOf(link ?? '');
  const hosts = Array.from(new Set(mirrorLinks.map(hostOf))).filter((host) => host && host !== own);
  return hosts.length > 0 ? [{ kind: 'elsewhere', title: words('story.elsewhere'), text: hosts.join('\n') }] : [];
}

/** Newsrooms begin the note with the word that stands above it here. */
const ownTitle = /^correct(?:ion|ed)\s*[:.–—-]\s*/i;

/** Width by height; most feeds do not say. */
export const ratioOf = (picture: Picture | undefined): number =>
  picture?.width && picture.height ? picture.width / picture.height : usualRatio;
