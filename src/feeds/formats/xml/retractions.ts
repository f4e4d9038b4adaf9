import { parseMoment } from '../../text/dates.js';
import { plainText } from '../../text/plain-text.js';
import { childOf, childrenOf, type XmlElement } from '../../xml/element.js';
import type { DraftRetraction } from '../format.js';
import { textOf } from './fields.js';

/** Media RSS says with a status that an item is no longer to be shown. */
export function retractionOf(item: XmlElement, guid: string | undefined): DraftRetraction | undefined {
  const { state = '', reason } = childOf(item, 'media:status')?.attributes ?? {};
  if (!guid || !/^(deleted|blocked)$/i.test(state)) return undefined;
  const words = reason && !/^https?:/i.test(reason) ? plainText(reason) : '';
  return { guid, ...(words ? { reason: words } : {}) };
}

/** Atom's tombstones (RFC 6721), which stand beside its entries. */
export function tombstonesOf(root: XmlElement): DraftRetraction[] {
  return childrenOf(root, 'at:deleted-entry').flatMap((tombstone) => {
    const guid = tombstone.attributes['ref']?.trim();
    if (!guid) return [];
    const at = parseMoment(tombstone.attributes['when']);
    const comment = textOf(tombstone, 'at:comment');
    const reason = comment && plainText(comment);
    return [{ guid, ...(at ? { at } : {}), ...(reason ? { reason } : {}) }];
  });
}
