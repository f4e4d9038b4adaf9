import { setImmediate as nextTurn } from 'node:timers/promises';

/** Slices of a long list, with a turn for everybody else after each: the driver is synchronous, and requests must not wait for 5,000 rows. */
export async function* batches<T>(items: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await nextTurn();
    yield items.slice(at, at + size);
  }
}
