import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { jsonItem } from '../mapping/json-item.js';
import { toLanguage } from '../text/language.js';
import type { FeedFormat } from './format.js';
import { isRecord, type JsonRecord, lineIn, records, text } from './json-fields.js';
import { jsonRetraction } from './json-retraction.js';
import { rokuField } from './roku-fields.js';
import { listRokuItems, type RokuItem } from './roku-items.js';
import { listRokuRails } from './roku-rails.js';
import { toRokuDraft } from './roku-story.js';

/** Roku Direct Publisher JSON. Some exporters spell its names with underscores (`provider_name`). */
export const roku: FeedFormat = {
  name: 'roku',

  accepts: (probe) => probe.kind === 'json' && isRecord(probe.value) && isRokuDocument(probe.value),

  read(probe, context) {
    if (probe.kind !== 'json' || !isRecord(probe.value)) {
      return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    }
    const document = probe.value;
    const language = toLanguage(document['language']);
    const listed = listRokuItems(document, context.log);
    const items = listed.filter(({ fields }) => !jsonRetraction(fields));
    const name = text(rokuField(document, 'providerName'));
    return ok({
      title: name,
      language,
      feedKey: name,
      itemCount: listed.length,
      drafts: items.map((item, index) => {
        const place = { item, label: labelOf(item, index), language };
        const draft = { ...toRokuDraft(place, context), ...lineIn(probe, item.fields) };
        return context.checked(draft, () => jsonItem(item.fields));
      }),
      rails: listRokuRails(document, items),
      retracted: listed.flatMap(({ fields }) => jsonRetraction(fields) ?? []),
    });
  },
};

/** Collections that no other JSON has. Films and series are common words: theirs must have contents as Roku's do. */
const ownCollections = ['shortFormVideos', 'liveFeeds', 'tvSpecials'] as const;

const isRokuDocument = (document: JsonRecord): boolean =>
  text(rokuField(document, 'providerName')) !== undefined ||
  ownCollections.some((name) => Array.isArray(rokuField(document, name))) ||
  records(document['movies']).some(({ content }) => isRecord(content)) ||
  records(document['series']).some((series) => Array.isArray(series['seasons']) || Array.isArray(series['episodes']));

const labelOf = ({ fields }: RokuItem, index: number): string =>
  itemLabel(index, text(fields['id']) ?? text(fields['title']));
