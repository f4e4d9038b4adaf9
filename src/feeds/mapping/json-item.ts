import { isRecord, text } from '../formats/json-fields.js';
import type { RawItem } from './raw-item.js';

const maxPaths = 200;
const maxDepth = 12;

/** Paths are JSON pointers (RFC 6901): `/images/0/src`. The step `*` stands for every entry of a list. */
export const jsonItem = (item: unknown): RawItem => ({
  get: (path) => stepsOf(path).reduce(step, [item]).flatMap(textsIn),
  paths: () => [...leafPaths(item, '', 0)].slice(0, maxPaths),
});

/** Operators forget the slash in front. */
const stepsOf = (path: string): string[] =>
  path
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function step(values: readonly unknown[], name: string): unknown[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return name === '*' ? value : [value[Number(name)]];
    return isRecord(value) && Object.hasOwn(value, name) ? [value[name]] : [];
  });
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? []);

function* leafPaths(value: unknown, path: string, depth: number): Generator<string> {
  if (text(value) !== undefined && path !== '') yield path;
  if (depth >= maxDepth) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* leafPaths(entry, `${path}/${index}`, depth + 1);
  } else if (isRecord(value)) {
    for (const [name, entry] of Object.entries(value)) {
      yield* leafPaths(entry, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    }
  }
}
