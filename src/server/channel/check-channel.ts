import { ChannelConfig } from '../../contract/channel-config.js';
import type { ChannelDocument } from '../../contract/channel-file.js';
import { err, ok, type Result } from '../../contract/result.js';
import { parseAllowedHost } from '../outbound/allowed-hosts.js';
import { type ChannelFacts, channelWarnings } from './channel-warnings.js';
import { didYouMean } from './nearest-name.js';
import { type Mention, mentionsIn } from './rule-mentions.js';
import { type Fault, pathText, readWith } from './schema-words.js';

export interface CheckedChannel {
  readonly config: ChannelConfig;
  /** What can be served and is hardly meant. */
  readonly warnings: readonly Fault[];
}

/** Whether a document is a channel that can be served: its shape, and then what its parts say of each other. */
export function checkChannel(document: unknown, facts: ChannelFacts): Result<CheckedChannel, readonly Fault[]> {
  const read = readWith(ChannelConfig, document);
  if ('faults' in read) return err(read.faults);
  const config = read.value;
  // It has just been read as one.
  const written = document as ChannelDocument;
  const mentions = mentionsOf(written);
  const faults = [
    ...repeatedIds(config),
    ...unknownSources(config, mentions),
    ...unknownPages(config),
    ...unknownTimeZone(config),
    ...unreadableHosts(config),
  ];
  if (faults.length > 0) return err(faults);
  return ok({ config, warnings: channelWarnings({ written, config, mentions }, facts) });
}

interface Named {
  readonly id: string;
  readonly at: readonly PropertyKey[];
}

function repeatedIds({ sources, pages = [] }: ChannelConfig): Fault[] {
  const rails = pages.flatMap((page, at) =>
    page.rails.map(({ id }, rail) => ({ id, at: ['pages', at, 'rails', rail] })),
  );
  return [
    ...repeated(sources.map(({ id }, at) => ({ id, at: ['sources', at] }))),
    ...repeated(pages.map(({ id }, at) => ({ id, at: ['pages', at] }))),
    ...repeated(rails),
  ];
}

function repeated(items: readonly Named[]): Fault[] {
  const first = new Map<string, string>();
  return items.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [{ at: [...at, 'id'], reason: `"${id}" is already the id of ${earlier}` }];
    first.set(id, pathText(at));
    return [];
  });
}

function mentionsOf({ pages = [], ticker }: ChannelDocument): Mention[] {
  const inRails = pages.flatMap(({ rails }, page) =>
    rails.flatMap((rail, at) => ('rule' in rail ? mentionsIn(rail.rule, ['pages', page, 'rails', at, 'rule']) : [])),
  );
  return [...inRails, ...mentionsIn(ticker?.rule, ['ticker', 'rule'])];
}

function unknownSources({ sources }: ChannelConfig, mentions: readonly Mention[]): Fault[] {
  const known = new Set(sources.map(({ id }) => id));
  return mentions
    .filter(({ of, name }) => of === 'source' && !known.has(name))
    .map(({ name, at }) => ({ at, reason: `the channel has no source "${name}"${didYouMean(name, known)}` }));
}

function unknownPages({ pages = [] }: ChannelConfig): Fault[] {
  const known = new Set(pages.map(({ id }) => id));
  return pages.flatMap(({ rails }, page) =>
    rails.flatMap((rail, at) => {
      if (rail.layout !== 'section') return [];
      return rail.pageIds.flatMap((id, tile) => {
        if (known.has(id)) return [];
        const reason = `the channel has no page "${id}"${didYouMean(id, known)}`;
        return [{ at: ['pages', page, 'rails', at, 'pageIds', tile], reason }];
      });
    }),
  );
}

function unknownTimeZone({ timeZone }: ChannelConfig): Fault[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    const nearest = didYouMean(timeZone, Intl.supportedValuesOf('timeZone'));
    return [{ at: ['timeZone'], reason: `"${timeZone}" is no time zone that this server knows${nearest}` }];
  }
}

function unreadableHosts({ allowedHosts }: ChannelConfig): Fault[] {
  return allowedHosts.flatMap((host, at) => {
    if (parseAllowedHost(host)) return [];
    const reason = `"${host}" is not a host; write "intranet.example" or "127.0.0.1:9000"`;
    return [{ at: ['allowedHosts', at], reason }];
  });
}
