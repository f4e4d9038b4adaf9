import { toDuration } from '../../media/duration.js';
import { type MediaKind, mediaKind } from '../../media/media-type.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { textOf } from './fields.js';

/** A file that an item names: a `media:content`, an enclosure, a link to one. */
export interface MediaFile {
  /** As the feed writes it. */
  readonly url: string;
  readonly kind: MediaKind;
  readonly type?: string | undefined;
  readonly isDefault: boolean;
  readonly bitrateBps?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly durationSec?: number | undefined;
  /** Where its words, thumbnails and captions may stand, nearest first. */
  readonly scopes: readonly XmlElement[];
}

/** A `media:group`, or all contents of an item that stand in no group. */
export interface MediaSet {
  readonly scopes: readonly XmlElement[];
  readonly files: readonly MediaFile[];
}

export function mediaSetsOf(item: XmlElement): MediaSet[] {
  const groups = childrenOf(item, 'media:group').map((group) => toSet([group, item]));
  const lone = toSet([item]);
  return lone.files.length > 0 ? [...groups, lone] : groups;
}

function toSet(scopes: readonly [XmlElement, ...XmlElement[]]): MediaSet {
  const contents = childrenOf(scopes[0], 'media:content');
  return { scopes, files: contents.flatMap((content) => toFile(content, [content, ...scopes]) ?? []) };
}

function toFile({ attributes }: XmlElement, scopes: readonly XmlElement[]): MediaFile | undefined {
  const url = attributes['url']?.trim() || attributes['href']?.trim();
  if (!url) return undefined;
  const { type, medium } = attributes;
  const kilobits = positive(attributes['bitrate']);
  return {
    url,
    kind: mediaKind({ url, type, medium }),
    type,
    isDefault: /^(true|1|yes)$/i.test(attributes['isdefault'] ?? ''),
    ...(kilobits ? { bitrateBps: Math.round(kilobits * 1000) } : {}),
    ...sizeOf(attributes),
    durationSec: toDuration(attributes['duration']),
    scopes,
  };
}

/** RSS's enclosures, Atom's links to enclosures and contents elsewhere. */
export function enclosuresOf(item: XmlElement): MediaFile[] {
  return item.children.flatMap((child) => {
    const { attributes } = child;
    switch (child.name) {
      case 'enclosure':
        return toEnclosure(attributes['url'] ?? attributes['href'] ?? child.text, attributes, item);
      case 'atom:link':
        return attributes['rel']?.toLowerCase() === 'enclosure'
          ? toEnclosure(attributes['href'], attributes, item)
          : [];
      case 'atom:content':
        return toEnclosure(attributes['src'], attributes, item);
      default:
        return [];
    }
  });
}

function toEnclosure(address: string | undefined, { type }: XmlElement['attributes'], item: XmlElement): MediaFile[] {
  const url = address?.trim();
  return url ? [{ url, type, kind: mediaKind({ url, type }), isDefault: false, scopes: [item] }] : [];
}

export function sizeOf({ width, height }: XmlElement['attributes']): { width?: number; height?: number } {
  const [across, down] = [positive(width), positive(height)];
  return { ...(across ? { width: across } : {}), ...(down ? { height: down } : {}) };
}

/** `640`, and what feeds make of it: `640px`, `640.0`. */
function positive(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) && number > 0 && number < 1e9 ? number : undefined;
}

/** Addresses of players, and of files that are none: what a TV can only give a link to. */
export function playerAddressesOf(item: XmlElement): string[] {
  const files = [...mediaSetsOf(item).flatMap((set) => set.files), ...enclosuresOf(item)];
  const scopes = new Set([item, ...childrenOf(item, 'media:group'), ...files.flatMap((file) => file.scopes)]);
  const players = [...scopes].flatMap((scope) => childrenOf(scope, 'media:player'));
  return [...files.map(({ url }) => url), ...players.map(({ attributes, text }) => attributes['url'] ?? text)];
}

/** A field of the item that may stand on any level of Media RSS. What stands in a picture speaks of the picture. */
export function nestedText(item: XmlElement, name: string): string | undefined {
  const files = mediaSetsOf(item).flatMap((set) => set.files.filter(({ kind }) => kind !== 'image'));
  const scopes = [item, ...childrenOf(item, 'media:group'), ...files.map(({ scopes: [own] }) => own!)];
  return scopes.map((scope) => textOf(scope, name)).find((text) => text !== undefined);
}
