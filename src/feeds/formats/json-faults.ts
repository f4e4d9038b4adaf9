import type { FaultLog } from '../fault-log.js';
import { isRecord } from './json-fields.js';

/** Says what of a list of items is no item; entries that are none give no story. */
export function noteStrays(list: unknown, field: string, log: FaultLog): void {
  if (list === undefined || list === null) return;
  if (!Array.isArray(list)) {
    const message = `“${field}” should be a list; it was passed over.`;
    log.add({ severity: 'warning', code: 'notAList', field, message });
    return;
  }
  const strays = list.filter((entry) => !isRecord(entry)).length;
  if (strays === 0) return;
  const message = `${strays} of the entries in “${field}” are not items; they were left out.`;
  log.add({ severity: 'error', code: 'notAnItem', field, message });
}
