import { ChannelConfig } from '../contract/channel-config.js';
import type { RailConfig, RailRule } from '../contract/rail-config.js';
import { err, ok, type Result } from '../contract/result.js';
import { parseAllowedHost } from './outbound/allowed-hosts.js';
import { type Fault, readWith } from './schema-words.js';

/** Whether a document is a channel that can be served: its shape, and then what its parts say of each other. */
export function checkChannel(document: unknown): Result<ChannelConfig, readonly Fault[]> {
  const read = readWith(ChannelConfig, document);
  if ('faults' in read) return err(read.faults);
  const faults = CROSS_CHECKS.flatMap((check) => check(read.value));
  return faults.length > 0 ? err(faults) : ok(read.value);
}

const CROSS_CHECKS: readonly ((config: ChannelConfig) => Fault[])[] = [
  ({ sources }) => repeatedIds(sources.map(({ id }, at) => ({ id, path: `sources[${at}]` }))),
  ({ pages }) => repeatedIds(pages.map(({ id }, at) => ({ id, path: `pages[${at}]` }))),
  (config) => repeatedIds(railsOf(config).map(({ rail, path }) => ({ id: rail.id, path }))),
  unknownSources,
  unknownPages,
  unknownTimeZone,
  unreadableHosts,
];

interface Placed {
  readonly id: string;
  readonly path: string;
}

function repeatedIds(items: readonly Placed[]): Fault[] {
  const first = new Map<string, string>();
  return items.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [{ path: `${path}.id`, reason: `"${id}" is already the id of ${earlier}` }];
    first.set(id, path);
    return [];
  });
}

const railsOf = ({ pages }: ChannelConfig): { rail: RailConfig; path: string }[] =>
  pages.flatMap(({ rails }, page) => rails.map((rail, at) => ({ rail, path: `pages[${page}].rails[${at}]` })));

function unknownSources(config: ChannelConfig): Fault[] {
  const known = new Set(config.sources.map(({ id }) => id));
  const rules = railsOf(config).flatMap(({ rail, path }) =>
    rail.layout === 'section' ? [] : sourcesIn(rail.rule, `${path}.rule`),
  );
  const ticker = config.ticker ? sourcesIn(config.ticker.rule, 'ticker.rule') : [];
  return [...rules, ...ticker]
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ path, reason: `the channel has no source "${id}"` }));
}

function sourcesIn(rule: RailRule, path: string): Placed[] {
  switch (rule.kind) {
    case 'source':
      return [{ id: rule.sourceId, path: `${path}.sourceId` }];
    case 'not':
      return sourcesIn(rule.rule, `${path}.rule`);
    case 'all':
    case 'any':
      return rule.rules.flatMap((each, at) => sourcesIn(each, `${path}.rules[${at}]`));
    default:
      return [];
  }
}

function unknownPages(config: ChannelConfig): Fault[] {
  const known = new Set(config.pages.map(({ id }) => id));
  return railsOf(config).flatMap(({ rail, path }) => {
    if (rail.layout !== 'section') return [];
    return rail.pageIds.flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `${path}.pageIds[${at}]`, reason: `the channel has no page "${id}"` }],
    );
  });
}

function unknownTimeZone({ timeZone }: ChannelConfig): Fault[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [{ path: 'timeZone', reason: `"${timeZone}" is no time zone that this server knows` }];
  }
}

function unreadableHosts({ allowedHosts }: ChannelConfig): Fault[] {
  return allowedHosts.flatMap((host, at) => {
    if (parseAllowedHost(host)) return [];
    const reason = `"${host}" is not a host; write "intranet.example" or "127.0.0.1:9000"`;
    return [{ path: `allowedHosts[${at}]`, reason }];
  });
}
