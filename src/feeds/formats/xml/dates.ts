import type { FaultLog } from '../../fault-log.js';
import { parseMoment } from '../../text/dates.js';
import { shorten } from '../../text/plain-text.js';
import { childOf, type XmlElement } from '../../xml/element.js';
import { htmlContent, publishedNames, updatedNames } from './fields.js';

export interface ItemDates {
  readonly publishedAt?: string;
  /** Only when it says more than when it was published. */
  readonly updatedAt?: string;
}

/** An item that only says when it was changed was published then. */
export function readDates(item: XmlElement, log: FaultLog): ItemDates {
  const published = firstDate(item, publishedNames, log);
  const updated = firstDate(item, updatedNames, log);
  const publishedAt = published ?? updated;
  return {
    ...(publishedAt ? { publishedAt } : {}),
    ...(published && updated && updated !== published ? { updatedAt: updated } : {}),
  };
}

function firstDate(item: XmlElement, names: readonly string[], log: FaultLog): string | undefined {
  for (const name of names) {
    const element = childOf(item, name);
    const claim = element && htmlContent(element).trim();
    if (!claim) continue;
    const date = parseMoment(claim);
    if (date) return date;
    const message = `“${shorten(claim, 40)}” is not a date that is certain. Write it as 2026-01-31T14:30:00Z.`;
    log.add({ severity: 'warning', code: 'badDate', field: element.rawName, line: element.line, message });
  }
  return undefined;
}
