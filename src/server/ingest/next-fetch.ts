/** Spread, so that many sources of one interval do not ask in the same second for ever. */
const jitter = 0.1;
const longestBackOffSec = 60 * 60;
/** A feed that asks for more peace than this would be a day late on a channel. */
export const longestPeaceSec = 6 * 60 * 60;

export interface NextFetch {
  readonly now: Date;
  readonly refreshSec: number;
  /** In a row, the latest included; 0 after a success. */
  readonly failureCount: number;
  readonly retryAfterSec?: number | undefined;
  /** How long the feed asks to be left alone: its time to live, or the freshness of its answer. */
  readonly peaceSec?: number | undefined;
  /** From 0 up to 1. */
  readonly random: number;
}

/** The source's interval, doubled with each failure up to an hour, and never sooner than the feed or its server asks for. */
export function nextFetchAt({
  now,
  refreshSec,
  failureCount,
  retryAfterSec = 0,
  peaceSec = 0,
  random,
}: NextFetch): Date {
  const longest = Math.max(longestBackOffSec, refreshSec);
  const backedOff = Math.min(refreshSec * 2 ** Math.min(failureCount, 20), longest);
  const spread = backedOff * (1 - jitter + 2 * jitter * random);
  const delaySec = Math.max(spread, retryAfterSec, Math.min(peaceSec, longestPeaceSec));
  return new Date(now.getTime() + delaySec * 1000);
}
