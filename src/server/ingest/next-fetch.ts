/** Spread, so that many sources of one interval do not ask in the same second for ever. */
const jitter = 0.1;
const longestBackOffSec = 60 * 60;

export interface NextFetch {
  readonly now: Date;
  readonly refreshSec: number;
  /** In a row, the latest included; 0 after a success. */
  readonly failureCount: number;
  readonly retryAfterSec?: number | undefined;
  /** From 0 up to 1. */
  readonly random: number;
}

/** The source's interval, doubled with each failure up to an hour, and never sooner than the server asks for. */
export function nextFetchAt({ now, refreshSec, failureCount, retryAfterSec = 0, random }: NextFetch): Date {
  const longest = Math.max(longestBackOffSec, refreshSec);
  const backedOff = Math.min(refreshSec * 2 ** Math.min(failureCount, 20), longest);
  const spread = backedOff * (1 - jitter + 2 * jitter * random);
  return new Date(now.getTime() + Math.max(spread, retryAfterSec) * 1000);
}
