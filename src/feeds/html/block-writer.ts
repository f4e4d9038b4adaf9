import { toEmbed } from '../media/embed.js';
import { splitCredit } from '../media/picture-words.js';
import type { AudioInput } from '../media/to-audio.js';
import { collapse, shorten } from '../text/plain-text.js';
import { closeAudio, closeVideo, type OpenAudio, type OpenVideo } from './body-media.js';
import { type BlockInput, type Frame, isInline } from './frame.js';
import type { PictureInput } from './picture.js';

/** A character that no text has: decoding took private controls out. */
const lineBreak = '\u000b';
const emptyLine = new RegExp(`${lineBreak}\\s*${lineBreak}`);
const maxBlocks = 2000;
const longestCell = 200;
const longestTitle = 300;
/** Pages of single posts, as against those of their authors. */
const postPage = /\/(?:status|p|reel|tv|video|videos|post|posts|comments)\/[\w-]/;

/** Gathers text until an element ends it, then puts it where the open elements say it belongs. */
export class BlockWriter {
  readonly blocks: BlockInput[] = [];
  readonly corrections: string[] = [];
  readonly audio: AudioInput[] = [];
  readonly links = new Set<string>();
  private readonly frames: Frame[] = [];
  private readonly shown = new Set<string>();
  private text = '';
  /** Pictures met inside a sentence; they follow the paragraph and do not split it. */
  private waiting: BlockInput[] = [];

  open(frame: Frame): void {
    if (!isInline(frame)) this.flush();
    this.frames.push(frame);
  }

  close(): void {
    const frame = this.frames.at(-1);
    if (frame && !isInline(frame)) this.flush();
    this.frames.pop();
    if (frame) this.finish(frame);
  }

  write(text: string): void {
    this.text += text;
  }

  breakLine(): void {
    this.text += lineBreak;
  }

  addPicture(picture: PictureInput): void {
    this.addMedia({ kind: 'picture', picture });
  }

  /** The innermost open element of some kinds. */
  nearest<K extends Frame['kind']>(...kinds: readonly K[]): Extract<Frame, { kind: K }> | undefined {
    const isOfKind = (frame: Frame): frame is Extract<Frame, { kind: K }> => kinds.includes(frame.kind as K);
    return this.frames.findLast(isOfKind);
  }

  /** A link in a post of a social network may be the post's own page. */
  notePostLink(link: string | undefined): void {
    const post = this.nearest('post');
    const embed = post && link ? toEmbed(link) : undefined;
    if (post && embed?.provider === post.provider && postPage.test(embed.link)) post.link = embed.link;
  }

  flush(): void {
    const paragraphs = this.text.split(emptyLine).map((part) => collapse(part.replaceAll(lineBreak, ' ')));
    this.text = '';
    for (const paragraph of paragraphs) if (paragraph) this.place(paragraph);
    const { waiting } = this;
    this.waiting = [];
    for (const block of waiting) this.push(block);
  }

  private place(text: string): void {
    const target = this.frames.findLast((frame) => !isInline(frame) && frame.kind !== 'plain');
    switch (target?.kind) {
      case 'heading':
        this.placeHeading(text);
        break;
      case 'quote':
      case 'correction':
        target.lines.push(text);
        break;
      case 'list':
        target.items.push(text);
        break;
      case 'cite':
        this.placeCite(text);
        break;
      case 'caption':
      case 'credit':
        this.addWords(target.kind, text);
        break;
      case 'figure':
        this.addWords('caption', text);
        break;
      case 'row':
        target.cells.push(text);
        break;
      case 'post':
        target.lines.push(text);
        break;
      case 'video':
      case 'audio':
      case 'fallback':
        // What browsers show when they cannot play.
        break;
      default:
        this.placeParagraph(text);
    }
  }

  /** An address alone in its line is how editors embed what it leads to. */
  private placeParagraph(text: string): void {
    const embed = /^https?:\/\/\S+$/i.test(text) ? toEmbed(text) : undefined;
    this.push(embed ? { kind: 'embed', ...embed } : { kind: 'paragraph', text });
  }

  private placeHeading(text: string): void {
    const quote = this.nearest('quote');
    if (quote) quote.lines.push(text);
    else this.push({ kind: 'heading', text });
  }

  private placeCite(text: string): void {
    const quote = this.nearest('quote');
    if (quote) quote.cite = text.replace(/^[—–-]\s*/, '');
    else this.push({ kind: 'paragraph', text });
  }

  private addWords(field: 'caption' | 'credit', text: string): void {
    const figure = this.nearest('figure');
    if (figure) figure[field] = figure[field] ? `${figure[field]} ${text}` : text;
    else this.push({ kind: 'paragraph', text });
  }

  addMedia(block: BlockInput): void {
    const figure = this.nearest('figure');
    if (figure) figure.media.push(block);
    else if (this.text.trim() === '') this.push(block);
    else this.waiting.push(block);
  }

  private finish(frame: Frame): void {
    switch (frame.kind) {
      case 'quote':
        this.finishQuote(frame.lines, frame.cite);
        break;
      case 'list':
        this.finishList(frame.isOrdered, frame.items);
        break;
      case 'figure':
        this.finishFigure(frame);
        break;
      case 'correction':
        if (frame.lines.length > 0) this.corrections.push(frame.lines.join(' '));
        break;
      case 'row':
        this.finishRow(frame.cells);
        break;
      case 'post':
        this.finishPost(frame);
        break;
      case 'video':
        this.finishVideo(frame.video);
        break;
      case 'audio':
        this.finishAudio(frame.audio);
    }
  }

  /** A row of a table reads as one line; long cells are a page's layout. */
  private finishRow(cells: readonly string[]): void {
    const isLayout = cells.some((cell) => cell.length > longestCell);
    const lines = isLayout ? cells : [cells.join(' · ')];
    for (const text of lines) if (text) this.placeParagraph(text);
  }

  private finishPost({ provider, link, lines }: Extract<Frame, { kind: 'post' }>): void {
    const title = shorten(lines.join(' '), longestTitle);
    if (link) this.push({ kind: 'embed', link, provider, ...(title ? { title } : {}) });
    else this.finishQuote(lines, undefined);
  }

  private finishAudio(open: OpenAudio): void {
    const clip = closeAudio(open);
    if (clip) this.audio.push(clip);
  }

  private finishVideo(open: OpenVideo): void {
    const video = closeVideo(open);
    if (video) this.addMedia({ kind: 'video', video, ...(open.poster ? { poster: open.poster } : {}) });
  }

  private finishQuote(lines: readonly string[], cite: string | undefined): void {
    if (lines.length > 0) this.push({ kind: 'quote', text: lines.join(' '), ...(cite ? { cite } : {}) });
  }

  /** A list in a list is flattened: a TV draws one level. */
  private finishList(isOrdered: boolean, items: string[]): void {
    const outer = this.nearest('list');
    if (outer) outer.items.push(...items);
    else if (items.length > 0) this.push({ kind: 'list', isOrdered, items });
  }

  private finishFigure({ media, caption, credit }: Extract<Frame, { kind: 'figure' }>): void {
    const words = splitCredit(caption, credit);
    const outer = this.nearest('figure');
    if (outer) {
      outer.media.push(...media);
      if (words.caption && !outer.caption) outer.caption = words.caption;
      return;
    }
    if (media.length === 0 && words.caption) this.placeParagraph(words.caption);
    media.forEach((block, index) => {
      // Of a gallery in one figure, the caption is the last picture's.
      this.push(index === media.length - 1 ? withWords(block, words) : block);
    });
  }

  private push(block: BlockInput): void {
    if (this.blocks.length < maxBlocks && this.isNew(block)) this.blocks.push(block);
  }

  /** Lazy pictures come twice, and so do frames within objects. */
  private isNew(block: BlockInput): boolean {
    const shown = block.kind === 'picture' ? block.picture.url : block.kind === 'embed' ? block.link : undefined;
    return shown === undefined || this.shown.size < this.shown.add(shown).size;
  }
}

function withWords(block: BlockInput, words: ReturnType<typeof splitCredit>): BlockInput {
  if (block.kind === 'picture') return { ...block, picture: { ...block.picture, ...words } };
  if (block.kind === 'video' && words.caption) return { ...block, caption: words.caption };
  return block;
}
