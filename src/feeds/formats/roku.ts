import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { toLanguage } from '../text/language.js';
import type { FeedFormat } from './format.js';
import { isRecord, text } from './json-fields.js';
import { listRokuItems, type RokuItem } from './roku-items.js';
import { toRokuDraft } from './roku-story.js';

const collections = ['shortFormVideos', 'movies', 'tvSpecials', 'series', 'liveFeeds'] as const;

/** Roku Direct Publisher JSON. */
export const roku: FeedFormat = {
  name: 'roku',

  accepts: (probe) =>
    probe.kind === 'json' &&
    isRecord(probe.value) &&
    (text(probe.value['providerName']) !== undefined ||
      collections.some((name) => Array.isArray(isRecord(probe.value) && probe.value[name]))),

  read(probe, context) {
    if (probe.kind !== 'json' || !isRecord(probe.value)) {
      return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    }
    const document = probe.value;
    const language = toLanguage(document['language']);
    const items = listRokuItems(document, context.log);
    const name = text(document['providerName']);
    return ok({
      title: name,
      language,
      feedKey: name,
      itemCount: items.length,
      drafts: items.flatMap(
        (item, index) => toRokuDraft({ item, label: labelOf(item, index), language }, context) ?? [],
      ),
    });
  },
};

const labelOf = ({ fields }: RokuItem, index: number): string =>
  itemLabel(index, text(fields['id']) ?? text(fields['title']));
