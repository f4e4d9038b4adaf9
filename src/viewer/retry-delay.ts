const firstMs = 2_000;
const longestMs = 60_000;

/** How long to wait before trying again: longer each time, and not the same for every TV. `chance` is from 0 to 1. */
export function retryDelayMs(failures: number, chance: number): number {
  const base = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.75 + chance * 0.5));
}

/** Spreads a poll over the TVs of a channel: up to a tenth earlier or later. */
export const withJitter = (ms: number, chance: number): number => Math.round(ms * (0.9 + chance * 0.2));
