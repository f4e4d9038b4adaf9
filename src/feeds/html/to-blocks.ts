import type { ResolveUrl } from '../resolve-url.js';
import { collapse, feedInChunks } from '../text/plain-text.js';
import { type BlockInput, BlockWriter, type Frame } from './block-writer.js';
import { addVideoPart, openVideo, toPicture } from './body-media.js';
import { type Attributes, type Role, roleOf } from './elements.js';

export interface HtmlReading {
  readonly blocks: readonly BlockInput[];
  /** What the newsroom marked with the class `correction`; not among the blocks. */
  readonly corrections: readonly string[];
  /** True when the limits of length or depth left something out. */
  readonly isCut: boolean;
}

/** The body of an article as blocks of plain text, pictures and videos. No markup, script or address that is not web survives. */
export function toBlocks(html: string, resolve: ResolveUrl): HtmlReading {
  if (!html.includes('<') && !html.includes('&')) return plainBlocks(html);

  const writer = new BlockWriter();
  let silence = 0;
  const isCut = feedInChunks(html, (depth) => ({
    onopentag(name, attributes) {
      depth.value++;
      const role = roleOf(name, attributes);
      if (silence > 0 || role === 'silent') silence++;
      else openElement(writer, { name, role, attributes }, resolve);
    },
    onclosetag() {
      depth.value--;
      if (silence > 0) silence--;
      else writer.close();
    },
    ontext(text) {
      if (silence === 0) writer.write(text);
    },
  }));
  writer.flush();
  return { blocks: writer.blocks, corrections: writer.corrections, isCut };
}

function plainBlocks(text: string): HtmlReading {
  const paragraphs = text.split(/\n\s*\n/).map(collapse);
  const blocks = paragraphs.filter(Boolean).map((paragraph): BlockInput => ({ kind: 'paragraph', text: paragraph }));
  return { blocks, corrections: [], isCut: false };
}

interface Element {
  readonly name: string;
  readonly role: Role;
  readonly attributes: Attributes;
}

/** Every element opens exactly one frame, because every element is closed exactly once. */
function openElement(writer: BlockWriter, element: Element, resolve: ResolveUrl): void {
  writer.open(toFrame(writer, element, resolve));
  if (element.role === 'lineBreak') writer.breakLine();
  if (element.role === 'image') {
    const picture = toPicture(element.attributes, resolve);
    if (picture) writer.addPicture(picture);
  }
  if (element.role === 'videoPart') {
    const video = writer.nearest('video')?.video;
    if (video) addVideoPart(video, element.attributes, resolve);
  }
}

function toFrame(writer: BlockWriter, { name, role, attributes }: Element, resolve: ResolveUrl): Frame {
  switch (role) {
    case 'quote':
      return { kind: 'quote', lines: [] };
    case 'list':
      return { kind: 'list', isOrdered: name === 'ol', items: [] };
    case 'figure':
      return { kind: 'figure', media: [] };
    case 'correction':
      return { kind: 'correction', lines: [] };
    case 'video':
      return { kind: 'video', video: openVideo(attributes, resolve) };
    case 'cite':
      return { kind: writer.nearest('quote') ? 'cite' : 'inline' };
    case 'caption':
    case 'credit':
      return { kind: writer.nearest('figure') ? role : 'plain' };
    case 'heading':
    case 'plain':
      // A quote's footer names who said it.
      return { kind: name === 'footer' && writer.nearest('quote') ? 'cite' : role };
    default:
      return { kind: 'inline' };
  }
}
