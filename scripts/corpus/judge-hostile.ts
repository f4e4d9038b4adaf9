import type { JsonReport } from '../../src/feeds/doctor/report-json.js';
import { type Differences, judgeItem } from './judge-item.js';
import type { OracleEntry } from './oracle.js';

/** How a document behaved in a process of its own. */
export interface Behaviour {
  /** Missing when the process ended without an answer. */
  readonly report?: JsonReport;
  readonly ms: number;
  /** More than before it was read. */
  readonly extraMb: number;
}

const mostMs = 2_000;
const mostMb = 150;

/** What no field may carry to a TV, wherever in the document it stood. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<script|<iframe|<object|<embed/i],
  ['an event handler', /<[^>]*\son\w+\s*=/i],
  ['a script’s address', /"(?:url|link|picture)":"\s*(?:javascript|data|vbscript|file):/i],
  ['a file of this machine', /root:[x*]?:0:0/],
];

/** A document made to do harm: no crash, within the limits, and nothing of it left in what is given. */
export function judgeHostile(entry: OracleEntry, { report, ms, extraMb }: Behaviour, baseUrl: string): Differences {
  if (!report) return ['the reader crashed'];
  return [
    ...(ms <= mostMs ? [] : [`took ${Math.round(ms)} ms, more than ${mostMs}`]),
    ...(extraMb <= mostMb ? [] : [`took ${Math.round(extraMb)} MB more, more than ${mostMb}`]),
    ...judgeContents(report),
    ...judgeReading(entry, report, baseUrl),
  ];
}

/** Faults quote what they complain of, so only what reaches TVs is looked at. */
function judgeContents({ title, stories }: JsonReport): Differences {
  const given = JSON.stringify({ title, stories });
  return forbidden.flatMap(([what, pattern]) => (pattern.test(given) ? [`${what} is left in it`] : []));
}

function judgeReading(entry: OracleEntry, report: JsonReport, baseUrl: string): Differences {
  const { kind, items, first } = entry;
  if (kind === 'html' && report.format !== null) return ['a web page was taken for a feed'];
  if (items === null && !first) return [];
  if (report.format === null) return [`not read: ${report.faults[0]?.message}`];
  const resolve = (address: string): string =>
    URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address;
  const story = first && report.stories.find(({ headline }) => headline === first.title);
  return [
    ...(items === null || report.itemCount === items ? [] : [`${report.itemCount} items, not ${items}`]),
    ...(first && !story ? [`the story “${first.title}” is missing`] : []),
    ...(first && story ? judgeItem({ story, item: first, entry, resolve }) : []),
  ];
}
