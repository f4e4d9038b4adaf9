import type * as z from 'zod/mini';
import type { SourceBlock } from '../../contract/story.js';
import { splitCredit } from '../media/picture-words.js';
import { collapse } from '../text/plain-text.js';
import type { OpenVideo, PictureInput } from './body-media.js';
import { closeVideo } from './body-media.js';

export type BlockInput = z.input<typeof SourceBlock>;

/** An element that is open, with what it has gathered. */
export type Frame =
  | { readonly kind: 'inline' | 'plain' | 'heading' | 'cite' | 'caption' | 'credit' }
  | { readonly kind: 'quote'; readonly lines: string[]; cite?: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: string[] }
  | { readonly kind: 'figure'; readonly media: BlockInput[]; caption?: string; credit?: string }
  | { readonly kind: 'correction'; readonly lines: string[] }
  | { readonly kind: 'video'; readonly video: OpenVideo };

/** A character that no text has: decoding took private controls out. */
const lineBreak = '\u000b';
const emptyLine = new RegExp(`${lineBreak}\\s*${lineBreak}`);
const maxBlocks = 2000;

/** Gathers text until an element ends it, then puts it where the open elements say it belongs. */
export class BlockWriter {
  readonly blocks: BlockInput[] = [];
  readonly corrections: string[] = [];
  private readonly frames: Frame[] = [];
  private text = '';
  /** Pictures met inside a sentence; they follow the paragraph and do not split it. */
  private waiting: BlockInput[] = [];

  open(frame: Frame): void {
    if (frame.kind !== 'inline') this.flush();
    this.frames.push(frame);
  }

  close(): void {
    const frame = this.frames.at(-1);
    if (frame && frame.kind !== 'inline') this.flush();
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

  /** The innermost open element of a kind. */
  nearest<K extends Frame['kind']>(kind: K): Extract<Frame, { kind: K }> | undefined {
    return this.frames.findLast((frame): frame is Extract<Frame, { kind: K }> => frame.kind === kind);
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
    const target = this.frames.findLast((frame) => frame.kind !== 'inline' && frame.kind !== 'plain');
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
      case 'video':
        // What browsers show when they cannot play.
        break;
      default:
        this.push({ kind: 'paragraph', text });
    }
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

  private addMedia(block: BlockInput): void {
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
      case 'video':
        this.finishVideo(frame.video);
    }
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
    if (media.length === 0 && words.caption) this.push({ kind: 'paragraph', text: words.caption });
    media.forEach((block, index) => {
      // Of a gallery in one figure, the caption is the last picture's.
      this.push(index === media.length - 1 ? withWords(block, words) : block);
    });
  }

  private push(block: BlockInput): void {
    if (this.blocks.length < maxBlocks) this.blocks.push(block);
  }
}

function withWords(block: BlockInput, words: ReturnType<typeof splitCredit>): BlockInput {
  if (block.kind === 'picture') return { ...block, picture: { ...block.picture, ...words } };
  if (block.kind === 'video' && words.caption) return { ...block, caption: words.caption };
  return block;
}
