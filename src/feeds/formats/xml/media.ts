import { type MediaKind, mediaKind } from '../../media/media-type.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { textOf } from './fields.js';

/** A file that an item names: a `media:content`, an enclosure, a link to one. */
export interface MediaFile {
  /** As the feed writes it. */
  readonly url: string;
  readonly kind: MediaKind;
  readonly type: string | undefined;
  readonly element: XmlElement;
}

/** A `media:group`, or all contents of an item that stand in no group. */
export interface MediaSet {
  /** The group or the item. */
  readonly scope: XmlElement;
  /** Its `media:content` elements, also those that only hold a player and words. */
  readonly contents: readonly XmlElement[];
  readonly files: readonly MediaFile[];
}

/** All files of an item. */
export interface ItemMedia {
  readonly item: XmlElement;
  readonly sets: readonly MediaSet[];
  /** RSS's enclosures, Atom's links to enclosures and contents elsewhere. */
  readonly enclosures: readonly MediaFile[];
  /** Addresses of players, as the feed writes them. */
  readonly players: readonly string[];
}

export function readMedia(item: XmlElement): ItemMedia {
  const players: string[] = [];
  const sets: MediaSet[] = [];
  const enclosures: MediaFile[] = [];
  let hasContents = false;
  for (const child of item.children) {
    if (child.name === 'media:group') sets.push(toSet(child, players));
    else if (child.name === 'media:content') hasContents = true;
    else if (child.name === 'media:player') players.push(addressOf(child));
    const enclosure = toEnclosure(child);
    if (enclosure) enclosures.push(enclosure);
  }
  if (hasContents) sets.push(toSet(item, players));
  return { item, sets, enclosures, players };
}

function toSet(scope: XmlElement, players: string[]): MediaSet {
  const contents = childrenOf(scope, 'media:content');
  for (const element of scope.name === 'media:group' ? [scope, ...contents] : contents) {
    players.push(...childrenOf(element, 'media:player').map(addressOf));
  }
  const files = contents.flatMap((content) => toFile(addressOf(content), content.attributes, content) ?? []);
  return { scope, contents, files };
}

const addressOf = ({ name, attributes, text }: XmlElement): string =>
  (attributes['url'] ?? attributes['href'] ?? (name === 'media:player' ? text : '')).trim();

export const filesOf = ({ sets, enclosures }: ItemMedia): MediaFile[] =>
  sets.flatMap(({ files }) => files).concat(enclosures);

/** Where words, thumbnails and captions of a set's file may stand, nearest first. */
export const scopesOf = ({ element }: MediaFile, { scope }: MediaSet, item: XmlElement): XmlElement[] =>
  scope === item ? [element, item] : [element, scope, item];

function toEnclosure(element: XmlElement): MediaFile | undefined {
  const { name, attributes, text } = element;
  if (name === 'enclosure') return toFile(attributes['url'] ?? attributes['href'] ?? text, attributes, element);
  if (name === 'atom:content') return toFile(attributes['src'], attributes, element);
  const isEnclosure = name === 'atom:link' && attributes['rel']?.toLowerCase() === 'enclosure';
  return isEnclosure ? toFile(attributes['href'], attributes, element) : undefined;
}

function toFile(
  address: string | undefined,
  { type, medium }: { readonly type?: string | undefined; readonly medium?: string | undefined },
  element: XmlElement,
): MediaFile | undefined {
  const url = address?.trim();
  return url ? { url, type, kind: mediaKind({ url, type, medium }), element } : undefined;
}

export const sizeOf = ({ width, height }: XmlElement['attributes']): Size => ({
  width: toPositive(width),
  height: toPositive(height),
});

/** In pixels, where the feed says. */
export interface Size {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** `640`, and what feeds make of it: `640px`, `640.0`. */
export function toPositive(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number.parseFloat(text);
  return number > 0 && number < 1e9 ? number : undefined;
}

export const isDefault = ({ element }: MediaFile): boolean =>
  /^(true|1|yes)$/i.test(element.attributes['isdefault'] ?? '');

/** Where its video is if it is not a file: what a TV can only give a link to. */
export const playerAddressesOf = (media: ItemMedia): string[] => [
  ...filesOf(media).flatMap(({ url, kind }) => (kind === 'other' ? [url] : [])),
  ...media.players,
];

/** A field of the item that may stand on any level of Media RSS. What stands in a picture speaks of the picture. */
export function nestedText({ item, sets }: ItemMedia, name: string): string | undefined {
  const own = textOf(item, name);
  if (own) return own;
  for (const { scope, contents, files } of sets) {
    const pictures = new Set(files.flatMap(({ kind, element }) => (kind === 'image' ? [element] : [])));
    for (const place of [scope, ...contents.filter((content) => !pictures.has(content))]) {
      const text = textOf(place, name);
      if (text) return text;
    }
  }
  return undefined;
}
