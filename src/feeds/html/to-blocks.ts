import { decodeHTML } from 'entities';
import type { AudioInput } from '../media/to-audio.js';
import type { ResolveUrl } from '../resolve-url.js';
import { feedInChunks } from '../text/plain-text.js';
import type { Attributes } from './attributes.js';
import { BlockWriter } from './block-writer.js';
import { addAudioSource, addVideoPart, mediaInFrame, openAudio, openVideo } from './body-media.js';
import { type Role, roleOf } from './elements.js';
import { embedOf, postOf } from './embeds.js';
import type { BlockInput, Frame } from './frame.js';
import { toPicture } from './picture.js';

export interface HtmlReading {
  readonly blocks: readonly BlockInput[];
  /** What the newsroom marked with the class `correction`; not among the blocks. */
  readonly corrections: readonly string[];
  /** What it has to listen to. */
  readonly audio: readonly AudioInput[];
  /** Where its words lead to. */
  readonly links: readonly string[];
  /** True when the limits of length or depth left something out. */
  readonly isCut: boolean;
}

/** The body of an article as blocks of plain text, pictures, videos and links to what others show. No markup, script or address that is not web survives. */
export function toBlocks(source: string, resolve: ResolveUrl): HtmlReading {
  const html = unescapeTwice(source);
  if (!html.includes('<') && !html.includes('&')) return plainBlocks(html);

  const writer = new BlockWriter();
  let silence = 0;
  const isCut = feedInChunks(html, (depth) => ({
    onopentag(name, attributes) {
      depth.value++;
      const role = roleOf(name, attributes);
      const element = { name, role, attributes };
      const isLeftOut = silence > 0 || role === 'silent' || role === 'embed';
      if (silence === 0 && role === 'embed') addEmbed(writer, element, resolve);
      if (isLeftOut) silence++;
      else openElement(writer, element, resolve);
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
  const { blocks, corrections, audio, links } = writer;
  return { blocks, corrections, audio, links: [...links], isCut };
}

const escapedTag = /&lt;\/?(?:p|br|div|img|a|strong|em|b|i|ul|li|h[1-6]|figure|blockquote)\b[^<>]{0,2000}?&gt;/i;

/** Some systems escape a body that is escaped already: it has no tags of its own, and tags for its words. */
const unescapeTwice = (html: string): string =>
  !html.includes('<') && escapedTag.test(html) ? decodeHTML(html) : html;

function plainBlocks(text: string): HtmlReading {
  const writer = new BlockWriter();
  for (const paragraph of text.split(/\n\s*\n/)) {
    writer.write(paragraph);
    writer.flush();
  }
  return { blocks: writer.blocks, corrections: [], audio: [], links: [], isCut: false };
}

/** More are a list of everything, and tell of no one story. */
const maxLinks = 30;

interface Element {
  readonly name: string;
  readonly role: Role;
  readonly attributes: Attributes;
}

/** Every element opens exactly one frame, because every element is closed exactly once. */
function openElement(writer: BlockWriter, element: Element, resolve: ResolveUrl): void {
  const { name, role, attributes } = element;
  const choice = writer.nearest('choice');
  writer.open(toFrame(writer, element, resolve));
  if (role === 'lineBreak') writer.breakLine();
  if (role === 'image') {
    const picture = toPicture(attributes, resolve, choice?.sets);
    if (picture) writer.addPicture(picture);
  }
  if (role === 'mediaPart') addPart(writer, attributes, resolve);
  // An object shows its content where it fails: often the same once more, in a frame.
  if (name === 'object') addEmbed(writer, element, resolve);
  if (name === 'a') noteLink(writer, resolve(attributes['href']));
}

function noteLink(writer: BlockWriter, link: string | undefined): void {
  writer.notePostLink(link);
  if (link && writer.links.size < maxLinks) writer.links.add(link);
}

function addPart(writer: BlockWriter, attributes: Attributes, resolve: ResolveUrl): void {
  const holder = writer.nearest('video', 'audio', 'choice');
  if (holder?.kind === 'video') addVideoPart(holder.video, attributes, resolve);
  if (holder?.kind === 'audio') addAudioSource(holder.audio, attributes, resolve);
  const set = attributes['srcset'] ?? attributes['data-srcset'];
  if (holder?.kind === 'choice' && set) holder.sets.push(set);
}

function addEmbed(writer: BlockWriter, { name, attributes }: Element, resolve: ResolveUrl): void {
  const { video, audio } = mediaInFrame(name, attributes, resolve);
  const embed = video || audio ? undefined : embedOf(name, attributes, resolve);
  if (video) writer.addMedia({ kind: 'video', video });
  if (audio) writer.audio.push(audio);
  if (embed) writer.addMedia({ kind: 'embed', ...embed });
}

function toFrame(writer: BlockWriter, { name, role, attributes }: Element, resolve: ResolveUrl): Frame {
  const post = name === 'blockquote' || name === 'div' ? postOf(attributes, resolve) : undefined;
  if (post) return { kind: 'post', lines: [], ...post };
  switch (role) {
    case 'quote':
      return { kind: 'quote', lines: [] };
    case 'list':
      return { kind: 'list', isOrdered: name === 'ol', items: [] };
    case 'row':
      return { kind: 'row', cells: [] };
    case 'figure':
      return { kind: 'figure', media: [] };
    case 'correction':
      return { kind: 'correction', lines: [] };
    case 'video':
      return { kind: 'video', video: openVideo(attributes, resolve) };
    case 'audio':
      return { kind: 'audio', audio: openAudio(attributes, resolve) };
    case 'choice':
      return { kind: 'choice', sets: [] };
    case 'fallback':
      return { kind: 'fallback' };
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
