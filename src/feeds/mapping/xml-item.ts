import { htmlOf, type XmlElement } from '../xml/element.js';
import type { RawItem } from './raw-item.js';

const maxPaths = 200;

/**
 * Paths are names of elements from the item inwards, with the prefix that the feed writes or the usual one, then an
 * attribute if need be: `media:group/media:content/@url`. `media:content[2]` is the second of several; the step `*` is any.
 */
export const xmlItem = (item: XmlElement): RawItem => ({
  get: (path) => textsAt(item, path),
  paths: () => [...new Set(leafPaths(item, ''))].slice(0, maxPaths),
});

function textsAt(item: XmlElement, path: string): string[] {
  const steps = path
    .replace(/^\.?\/+/, '')
    .split('/')
    .filter(Boolean);
  const attribute = steps.at(-1)?.startsWith('@') ? steps.pop()?.slice(1).toLowerCase() : undefined;
  const elements = steps.reduce(step, [item]);
  if (attribute === undefined) return elements.map((element) => htmlOf(element).trim());
  return elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
}

function step(elements: readonly XmlElement[], step: string): XmlElement[] {
  const [, name = '', place] = /^([^[\]]*)(?:\[(\d+)\])?$/.exec(step.toLowerCase()) ?? [];
  return elements.flatMap(({ children }) => {
    const named = children.filter(
      (child) => name === '*' || child.name === name || child.rawName.toLowerCase() === name,
    );
    return place === undefined ? named : named.slice(Number(place) - 1, Number(place));
  });
}

function* leafPaths({ attributes, children, text }: XmlElement, path: string): Generator<string> {
  for (const name in attributes) if (!name.startsWith('xmlns')) yield path ? `${path}/@${name}` : `@${name}`;
  if (path !== '' && text.trim() !== '') yield path;
  for (const child of children) yield* leafPaths(child, path ? `${path}/${child.rawName}` : child.rawName);
}
