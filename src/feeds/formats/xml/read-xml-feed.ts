import { err, ok, type Result } from '../../../contract/result.js';
import type { Probe } from '../../bytes/probe.js';
import type { FaultLog } from '../../fault-log.js';
import type { FeedError } from '../../feed-error.js';
import { xmlItem } from '../../mapping/xml-item.js';
import type { XmlElement } from '../../xml/element.js';
import { readXml } from '../../xml/read-xml.js';
import type { CheckedDraft, DraftRetraction, FormatContext, FormatReading } from '../format.js';
import { languageOf, siteOf, titleOf } from './channel.js';
import { noteXmlFaults } from './note-xml-faults.js';
import { createResolvers } from './resolvers.js';
import { retractionOf, tombstonesOf } from './retractions.js';
import { timeToLiveOf } from './time-to-live.js';
import { toXmlDraft } from './to-draft.js';

export interface XmlDialect {
  /** Qualified names of its items. */
  readonly itemNames: ReadonlySet<string>;
  /** What tells an item from the others, as the feed has it. */
  guidOf(item: XmlElement): string | undefined;
}

/** More are no news: they are counted. */
const maxItems = 100_000;

/** A feed of any XML format: they differ in what an item is and how it is told from the others. */
export function readXmlFeed(
  probe: Probe,
  context: FormatContext,
  { itemNames, guidOf }: XmlDialect,
): Result<FormatReading, FeedError> {
  if (probe.kind !== 'xml') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
  const drafts: CheckedDraft[] = [];
  const retracted: DraftRetraction[] = [];
  const resolvers = createResolvers(context);
  let feedLanguage: string | undefined;
  let count = 0;

  const onItem = (item: XmlElement, root: XmlElement) => {
    const index = count++;
    if (index >= maxItems) return;
    const guid = guidOf(item);
    const retraction = retractionOf(item, guid);
    if (retraction) {
      retracted.push(retraction);
      return;
    }
    if (index === 0) feedLanguage = languageOf(root);
    const place = { item, index, guid, feedLanguage, resolveIn: resolvers(root), log: context.log };
    drafts.push(context.checked(toXmlDraft(place), () => xmlItem(item), place.resolveIn(undefined)));
  };
  const reading = readXml({ text: probe.text, start: probe.root.start }, { names: itemNames, onItem });
  const { root, cut } = reading;
  if (!root) return err({ kind: 'malformed', url: context.url, detail: 'no root element' });

  noteXmlFaults(probe, reading, context.log);
  if (count > maxItems) noteTooMany(count, context.log);
  const title = titleOf(root);
  return ok({
    title,
    language: languageOf(root),
    ttlSec: timeToLiveOf(root),
    feedKey: siteOf(root) ?? title,
    itemCount: count + (cut?.itemLine ? 1 : 0),
    drafts,
    retracted: [...retracted, ...tombstonesOf(root)],
  });
}

function noteTooMany(count: number, log: FaultLog): void {
  const message = `The feed has ${count} items; the first ${maxItems} were read. Publish only what is news.`;
  log.add({ severity: 'error', code: 'overfull', message });
}
