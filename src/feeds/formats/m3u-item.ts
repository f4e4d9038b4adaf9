import type { RawItem } from '../mapping/raw-item.js';
import type { M3uEntry } from './m3u-entries.js';

/** An M3U channel for field maps: its attributes by their names, with `name`, `group` and `address`. */
export function m3uItem({ attributes, name, group, address }: M3uEntry): RawItem {
  const own = Object.entries({ name, group, address }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const texts = new Map([...attributes, ...own]);
  return {
    get: (path) => {
      const value = texts.get(path.replace(/^[/@]+/, '').toLowerCase());
      return value === undefined ? [] : [value];
    },
    paths: () => [...texts.keys()],
  };
}
