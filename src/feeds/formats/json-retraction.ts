import { parseDate } from '../text/dates.js';
import { plainText } from '../text/plain-text.js';
import type { DraftRetraction } from './format.js';
import { isRecord, type JsonRecord, text } from './json-fields.js';

/**
 * JSON formats have no word for an item that was withdrawn, so Rundown has one, written as JSON Feed's extensions are:
 * `"_rundown": { "retracted": true, "at": "2026-01-01T12:00:00Z", "reason": "…" }`.
 */
export function jsonRetraction(item: JsonRecord): DraftRetraction | undefined {
  const guid = text(item['id']);
  const mark = item['_rundown'];
  if (!guid || !isRecord(mark) || mark['retracted'] !== true) return undefined;
  const at = parseDate(mark['at']);
  const reason = text(mark['reason']);
  return { guid, ...(at ? { at } : {}), ...(reason ? { reason: plainText(reason) } : {}) };
}
