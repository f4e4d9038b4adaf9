import type { FieldMap } from '../../contract/source.js';
import { type FaultLog, placed } from '../fault-log.js';
import type { StoryDraft } from '../formats/format.js';
import type { ResolveUrl } from '../resolve-url.js';
import { shorten } from '../text/plain-text.js';
import { fieldReaders, type MappedPlace } from './field-readers.js';
import type { RawItem } from './raw-item.js';

type Field = keyof FieldMap;

const fields = Object.keys(fieldReaders) as Field[];
const shownPaths = 20;

export interface FieldMapper {
  apply(draft: StoryDraft, item: RawItem, resolve: ResolveUrl): StoryDraft;
  /** Notes the paths at which no item had anything, with those that there are. */
  report(): void;
}

export function createFieldMapper(map: FieldMap, feedLog: FaultLog): FieldMapper {
  const unmatched = new Set(fields.filter((field) => map[field] !== undefined));
  let example: RawItem | undefined;
  return {
    apply(draft, item, resolve) {
      example ??= item;
      const { label, line } = draft;
      const log = placed(feedLog, { item: label, ...(line === undefined ? {} : { line }) });
      return fields.reduce((mapped, field) => applyField(field, item, { draft: mapped, resolve, log }), draft);
    },

    report() {
      if (!example) return;
      const known = example.paths().slice(0, shownPaths).join(', ') || 'none';
      for (const field of unmatched) {
        const message = `No item has anything at ${pathsOf(field).join(' or ')}. Paths in the first item: ${known}.`;
        feedLog.add({ severity: 'warning', code: 'noSuchPath', field: `map.${field}`, message });
      }
    },
  };

  function applyField(field: Field, item: RawItem, place: MappedPlace): StoryDraft {
    let unusable = '';
    for (const path of pathsOf(field)) {
      const texts = item.get(path).filter((text) => text.trim() !== '');
      if (texts.length === 0) continue;
      unmatched.delete(field);
      const patch = fieldReaders[field](texts, place);
      if (patch) return { ...place.draft, ...patch };
      unusable ||= texts[0] ?? '';
    }
    if (unusable) noteUnusable(field, unusable, place.log);
    return place.draft;
  }

  function pathsOf(field: Field): readonly string[] {
    const paths = map[field];
    return typeof paths === 'string' ? [paths] : (paths ?? []);
  }
}

function noteUnusable(field: Field, text: string, log: FaultLog): void {
  const message = `“${shorten(text, 60)}” is not a ${words[field] ?? field} that can be used.`;
  log.add({ severity: 'warning', code: codes[field] ?? 'badAddress', field: `map.${field}`, message });
}

const words: Partial<Record<Field, string>> = {
  link: 'web address',
  publishedAt: 'date',
  updatedAt: 'date',
  picture: 'picture’s address',
  video: 'video’s address',
  audio: 'recording’s address',
  captions: 'caption file’s address',
  duration: 'length',
};

const codes: Partial<Record<Field, 'badDate' | 'badDuration' | 'noHeadline' | 'noPlayableVideo'>> = {
  headline: 'noHeadline',
  publishedAt: 'badDate',
  updatedAt: 'badDate',
  duration: 'badDuration',
  video: 'noPlayableVideo',
};
