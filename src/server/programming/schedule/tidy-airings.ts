import type { Airing, Span } from './airing.js';

export type TidyAiring = Airing & { readonly endMs: number };

/** Where nothing says when a programme ends. */
const DEFAULT_MS = 60 * 60_000;
/** A document with a hole in it does not make the programme before it last all day. */
const LONGEST_OPEN_MS = 6 * 60 * 60_000;
/** What is left of a programme between two others. */
const SHORTEST_MS = 60_000;

/**
 * In order of time, each with its end, none over another: what was set for its date stands before what comes round, and of two
 * of a kind the one that begins later cuts the other short. Of two that begin together the first of the list is kept.
 */
export function tidyAirings(airings: readonly Airing[], span: Span): TidyAiring[] {
  const set = inLine(airings.filter(({ isRegular }) => !isRegular));
  const regular = inLine(airings.filter(({ isRegular }) => isRegular)).flatMap((airing) => around(airing, set));
  return [...set, ...regular]
    .filter(({ startMs, endMs }) => endMs > span.fromMs && startMs < span.untilMs)
    .sort((a, b) => a.startMs - b.startMs);
}

function inLine(airings: readonly Airing[]): TidyAiring[] {
  const starts = new Set<number>();
  const ordered = [...airings]
    .sort((a, b) => a.startMs - b.startMs)
    .filter(({ startMs }) => !starts.has(startMs) && starts.add(startMs));
  return ordered.map((airing, at) => ({ ...airing, endMs: endOf(airing, ordered[at + 1]?.startMs) }));
}

function endOf({ startMs, endMs }: Airing, nextMs: number | undefined): number {
  const open = nextMs === undefined ? startMs + DEFAULT_MS : Math.min(nextMs, startMs + LONGEST_OPEN_MS);
  return Math.min(endMs ?? open, nextMs ?? Number.POSITIVE_INFINITY);
}

/** What is left of a programme when others take their time out of it: its first part, or the part after them. */
function around(airing: TidyAiring, others: readonly TidyAiring[]): TidyAiring[] {
  let { startMs, endMs } = airing;
  for (const other of others) {
    const isOver = other.endMs <= startMs || other.startMs >= endMs;
    if (isOver) continue;
    if (other.startMs - startMs >= SHORTEST_MS) endMs = other.startMs;
    else startMs = other.endMs;
  }
  return endMs - startMs >= SHORTEST_MS ? [{ ...airing, startMs, endMs }] : [];
}
