import { type MediaKind, mediaKind } from '../../media/media-type.js';
import type { XmlElement } from '../../xml/element.js';
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
  const sets: MediaSet[] = [];
  const enclosures: MediaFile[] = [];
  const lone: MediaFile[] = [];
  const players: string[] = [];
  for (const child of item.children) {
    if (child.name === 'media:group') sets.push({ scope: child, files: contentsOf(child, players) });
    const content = toMedia(child, players);
    if (content) lone.push(content);
    const enclosure = toEnclosure(child);
    if (enclosure) enclosures.push(enclosure);
  }
  if (lone.length > 0) sets.push({ scope: item, files: lone });
  return { item, sets, enclosures, players };
}

export const filesOf = ({ sets, enclosures }: ItemMedia): MediaFile[] =>
  sets.flatMap(({ files }) => files).concat(enclosures);

/** Where words, thumbnails and captions of a set's file may stand, nearest first. */
export const scopesOf = ({ element }: MediaFile, { scope }: MediaSet, item: XmlElement): XmlElement[] =>
  scope === item ? [element, item] : [element, scope, item];

const contentsOf = ({ children }: XmlElement, players: string[]): MediaFile[] =>
  children.flatMap((child) => toMedia(child, players) ?? []);

/** A `media:content`; players are noted, also those within one. */
function toMedia(element: XmlElement, players: string[]): MediaFile | undefined {
  const { name, attributes, children, text } = element;
  if (name === 'media:player') players.push((attributes['url'] ?? text).trim());
  if (name !== 'media:content') return undefined;
  for (const child of children) toMedia(child, players);
  return toFile(attributes['url'] ?? attributes['href'], attributes, element);
}

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
  for (const { scope, files } of [{ scope: item, files: [] }, ...sets]) {
    const text = textOf(scope, name);
    if (text) return text;
    for (const { kind, element } of files) {
      const own = kind === 'image' ? undefined : textOf(element, name);
      if (own) return own;
    }
  }
  return undefined;
}
