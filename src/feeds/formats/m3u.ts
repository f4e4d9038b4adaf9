import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import type { FeedFormat } from './format.js';
import { isHlsPlaylist } from './hls.js';
import { toM3uDraft } from './m3u-channel.js';
import { type M3uEntry, readM3uEntries } from './m3u-entries.js';
import { m3uItem } from './m3u-item.js';

const header = /^#EXTM3U\b/i;
const entryTag = /^[ \t]*#EXTINF\s*:/im;

/** Channel lists as IPTV players read them. Their first line is often missing. */
export const m3u: FeedFormat = {
  name: 'm3u',

  accepts: (probe) =>
    probe.kind === 'text' && !isHlsPlaylist(probe.text) && (header.test(probe.text) || entryTag.test(probe.text)),

  read(probe, context) {
    if (probe.kind !== 'text') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    const { title, entries } = readM3uEntries(probe.text);
    const isShared = repeatedIds(entries);
    return ok({
      title,
      itemCount: entries.length,
      drafts: entries.map((entry, index) => {
        const ownId = entry.attributes.get('tvg-id');
        const guid = ownId && !isShared(ownId) ? ownId : entry.address;
        const label = itemLabel(index, entry.name || ownId || entry.address);
        return context.checked(toM3uDraft(entry, { guid, label }, context), () => m3uItem(entry));
      }),
    });
  },
};

/** A channel in three qualities has one id three times; then the addresses tell them apart. */
function repeatedIds(entries: readonly M3uEntry[]): (id: string) => boolean {
  const counts = new Map<string, number>();
  for (const { attributes } of entries) {
    const id = attributes.get('tvg-id');
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => (counts.get(id) ?? 0) > 1;
}
