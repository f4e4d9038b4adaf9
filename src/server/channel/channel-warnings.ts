import type { ChannelConfig } from '../../contract/channel-config.js';
import type { ChannelDocument } from '../../contract/channel-file.js';
import type { RailConfig } from '../../contract/rail-config.js';
import { scheduleCanShow } from '../programming/schedule-can-show.js';
import { sectionKey } from '../programming/section-key.js';
import { didYouMean } from './nearest-name.js';
import type { Mention } from './rule-mentions.js';
import { scheduleWarnings } from './schedule-warnings.js';
import type { Fault } from './schema-words.js';
import { weakColours } from './weak-colours.js';

/** What is known of the world besides the channel file. */
export interface ChannelFacts {
  readonly now: Date;
  /** The sections that each source's stories are in. Sources that gave nothing yet are missing. */
  readonly sectionsBySource?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Of the live stories that were taken in. */
  readonly liveIds?: ReadonlySet<string> | undefined;
}

interface CheckedParts {
  readonly written: ChannelDocument;
  readonly config: ChannelConfig;
  readonly mentions: readonly Mention[];
}

/** What can be served and is hardly meant. */
export const channelWarnings = ({ written, config, mentions }: CheckedParts, facts: ChannelFacts): Fault[] => [
  ...unknownSections(mentions, config, facts),
  ...railsOf(config).flatMap((placed) => [...neverShown(placed, config, facts.now), ...contradictions(placed)]),
  ...idleRules(written),
  ...lostPages(config),
  ...weakColours(config.branding),
  ...scheduleWarnings(config),
  ...unknownStreams(config, facts),
];

/** What a silent source will bring is not known. */
const haveAllSpoken = ({ sources }: ChannelConfig, { sectionsBySource }: ChannelFacts): boolean =>
  sources.every(({ id }) => sectionsBySource?.has(id));

function unknownSections(mentions: readonly Mention[], config: ChannelConfig, facts: ChannelFacts): Fault[] {
  if (!haveAllSpoken(config, facts)) return [];
  const { sources } = config;
  const sections = sources.flatMap(({ id, section = [] }) =>
    [...(facts.sectionsBySource?.get(id) ?? []), section].flat(),
  );
  const known = new Set(sections.map(sectionKey));
  const isKnown = (name: string) =>
    sectionKey(name)
      .split('/')
      .every((part) => known.has(part)) || known.has(sectionKey(name));
  return mentions
    .filter(({ of, name }) => of === 'section' && !isKnown(name))
    .map(({ name, at }) => ({ at, reason: `no source gives a section "${name}"${didYouMean(name, sections)}` }));
}

function unknownStreams(config: ChannelConfig, facts: ChannelFacts): Fault[] {
  const { liveIds } = facts;
  if (!liveIds || !haveAllSpoken(config, facts)) return [];
  return config.schedules.flatMap(({ stream }, at) => {
    if (liveIds.has(stream)) return [];
    const reason = `no source gives a live story "${stream}", so its programmes are not shown${didYouMean(stream, liveIds)}`;
    return [{ at: ['schedules', at, 'stream'], reason }];
  });
}

interface PlacedRail {
  readonly rail: RailConfig;
  readonly at: readonly PropertyKey[];
}

const railsOf = ({ pages = [] }: ChannelConfig): PlacedRail[] =>
  pages.flatMap(({ rails }, page) => rails.map((rail, at) => ({ rail, at: ['pages', page, 'rails', at] })));

function neverShown({ rail, at }: PlacedRail, { timeZone }: ChannelConfig, now: Date): Fault[] {
  if (!rail.schedule || scheduleCanShow(rail.schedule, now, timeZone)) return [];
  const { until } = rail.schedule.validity ?? {};
  const isOver = until !== undefined && !scheduleCanShow({ validity: { until } }, now, timeZone);
  const reason = isOver
    ? `is over since ${until}: the rail is not shown any more`
    : 'never comes: the rail is not shown';
  return [{ at: [...at, 'schedule'], reason }];
}

function contradictions({ rail, at }: PlacedRail): Fault[] {
  if (!('pinned' in rail)) return [];
  const hidden = new Set(rail.hidden);
  const both = rail.pinned.flatMap((id, place) =>
    hidden.has(id) ? [{ at: [...at, 'pinned', place], reason: `"${id}" is hidden too, and hiding wins` }] : [],
  );
  const isEmpty = rail.order === 'manual' && rail.pinned.length === 0;
  return isEmpty ? [{ at: [...at, 'order'], reason: 'is "manual" and no story is pinned: the rail is empty' }] : both;
}

/** Asked of the file as it was written: read, every rail has a rule. */
const idleRules = ({ pages = [] }: ChannelDocument): Fault[] =>
  pages.flatMap(({ rails }, page) =>
    rails.flatMap((rail, at) =>
      'order' in rail && rail.order === 'manual' && rail.rule !== undefined
        ? [{ at: ['pages', page, 'rails', at, 'rule'], reason: 'has no effect: the order is "manual"' }]
        : [],
    ),
  );

function lostPages({ pages = [] }: ChannelConfig): Fault[] {
  const reached = new Set(
    railsOf({ pages } as ChannelConfig).flatMap(({ rail }) => (rail.layout === 'section' ? rail.pageIds : [])),
  );
  return pages.flatMap(({ id, inNavigation }, at) =>
    at === 0 || inNavigation || reached.has(id)
      ? []
      : [{ at: ['pages', at, 'inNavigation'], reason: `is false and no tile opens "${id}": nobody can reach it` }],
  );
}
