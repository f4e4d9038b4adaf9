import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { jsonItem } from '../mapping/json-item.js';
import { plainText } from '../text/plain-text.js';
import type { FeedFormat } from './format.js';
import { isRecord, type JsonRecord, lineIn, records, text } from './json-fields.js';

const maxDepth = 4;

/** JSON of no known format, of which the operator says where things are. Its longest list of records is the list of items. */
export const mappedJson: FeedFormat = {
  name: 'json',

  accepts: (probe) => probe.kind === 'json' && longestList(probe.value).length > 0,

  read(probe, context) {
    if (probe.kind !== 'json') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    const items = longestList(probe.value);
    const title = isRecord(probe.value) ? (text(probe.value['title']) ?? text(probe.value['name'])) : undefined;
    return ok({
      title: title && plainText(title),
      feedKey: context.url,
      itemCount: items.length,
      drafts: items.map((item, index) =>
        context.checked(
          { label: itemLabel(index, text(item['id']) ?? text(item['title'])), kind: 'article', ...lineIn(probe, item) },
          () => jsonItem(item),
        ),
      ),
    });
  },
};

function longestList(value: unknown, depth = 0): readonly JsonRecord[] {
  if (Array.isArray(value)) return records(value);
  if (!isRecord(value) || depth >= maxDepth) return [];
  const lists = Object.values(value).map((entry) => longestList(entry, depth + 1));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}
