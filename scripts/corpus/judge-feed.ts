import type { JsonReport } from '../../src/feeds/doctor/report-json.js';
import { type Differences, judgeItem, type Story } from './judge-item.js';
import type { OracleCount, OracleEntry } from './oracle.js';

/** A feed of a newsroom: its counts, its first item, its last title and its name. */
export function judgeFeed(entry: OracleEntry, report: JsonReport, baseUrl: string): Differences {
  if (report.format === null) return [`not read: ${report.faults[0]?.message ?? 'no reason given'}`];
  const resolve = (address: string): string =>
    URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address;
  const [first] = report.stories;
  return [
    ...judgeNumbers(entry, report),
    ...(entry.first && first ? judgeItem({ story: first, item: entry.first, entry, resolve }) : []),
    ...judgeTitles(entry, report),
  ];
}

function judgeNumbers(
  { items, publicItems, uniqueIds, counts, lenient }: OracleEntry,
  report: JsonReport,
): Differences {
  const { itemCount, stories } = report;
  const fewest = publicItems ?? uniqueIds ?? 0;
  const most = publicItems ?? items ?? Number.POSITIVE_INFINITY;
  return [
    ...(items === null || itemCount === items ? [] : [`${itemCount} items, not ${items}`]),
    ...(stories.length >= fewest && stories.length <= most
      ? []
      : [`${stories.length} stories, not ${fewest === most ? fewest : `${fewest} to ${most}`}`]),
    // Of a story that is not shown, or is shown once for twice, nobody can say which fields it had.
    ...(counts && stories.length === items ? judgeCounts(counts, stories, lenient ?? {}) : []),
  ];
}

const fieldCounts: Readonly<Record<Exclude<OracleCount, 'imageInContent'>, (story: Story) => boolean>> = {
  title: ({ headline }) => headline !== '',
  link: ({ link }) => link !== null,
  published: ({ publishedAt }) => publishedAt !== null,
  image: ({ picture }) => picture !== null,
  video: ({ videos }) => videos.length > 0,
  audio: ({ audio }) => audio.length > 0,
  captions: ({ captions }) => captions.length > 0,
};

function judgeCounts(
  counts: NonNullable<OracleEntry['counts']>,
  stories: readonly Story[],
  lenient: NonNullable<OracleEntry['lenient']>,
): Differences {
  const extra: Partial<Record<string, number>> = {
    // A headline is made of the text where there is no title.
    title: stories.length,
    image: counts.imageInContent,
  };
  return Object.entries(fieldCounts).flatMap(([field, has]) => {
    const least = counts[field as OracleCount];
    const isLenient = field in lenient || field === 'published';
    const most = least + (isLenient ? stories.length : (extra[field] ?? 0));
    const found = stories.filter(has).length;
    return found >= least && found <= most ? [] : [`${found} items with ${field}, not ${least}`];
  });
}

function judgeTitles({ lastTitle, feedTitle, publicItems }: OracleEntry, { title, stories }: JsonReport): Differences {
  const last = stories.at(-1)?.headline;
  const isLastKnown = lastTitle != null && publicItems === undefined;
  return [
    ...(isLastKnown && last !== lastTitle ? [`last title: “${last}”, not “${lastTitle}”`] : []),
    ...(feedTitle != null && title !== feedTitle ? [`feed’s title: “${title}”, not “${feedTitle}”`] : []),
  ];
}
