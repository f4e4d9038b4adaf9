import { ok } from '../../../src/contract/result.js';
import type { Source } from '../../../src/contract/source.js';
import { createScheduler, type SchedulerDeps, type Timer } from '../../../src/server/ingest/scheduler.js';
import type { FetchState } from '../../../src/server/store/stores.js';
import { aSource } from '../../support/story-builders.js';

const start = Date.parse('2026-01-01T00:00:00Z');

/** Time that moves when the test says so. */
function handClock() {
  let now = start;
  let waiting: { at: number; wake: () => void }[] = [];
  const timer: Timer = (ms, wake) => {
    const entry = { at: now + ms, wake };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((other) => other !== entry);
    };
  };
  return {
    timer,
    clock: () => new Date(now),
    waitingCount: () => waiting.length,
    async advance(seconds: number) {
      await settle();
      const end = now + seconds * 1000;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        now = Math.max(now, next.at);
        waiting = waiting.filter((entry) => entry !== next);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function aScheduler(facts: Partial<SchedulerDeps> & { states?: Record<string, Partial<FetchState>> } = {}) {
  const time = handClock();
  const calls: string[] = [];
  const open: { source: Source; finish: () => void; signal: AbortSignal }[] = [];
  const { states = {}, ...deps } = facts;
  const scheduler = createScheduler({
    ...time,
    fetchState: async (id) => ({ failureCount: 0, ...states[id] }),
    refresh: async (source) => {
      calls.push(`${source.id}@${(time.clock().getTime() - start) / 1000}`);
      return {
        sourceId: source.id,
        nextFetchAt: new Date(time.clock().getTime() + source.refreshSec * 1000),
        result: ok({}),
      };
    },
    ...deps,
  });
  /** Refreshes that last until they are told to end. */
  const held: SchedulerDeps['refresh'] = (source, signal) =>
    new Promise((resolve) => {
      const finish = () => resolve({ sourceId: source.id, nextFetchAt: new Date(start + 1e9), result: ok({}) });
      signal.addEventListener('abort', finish);
      open.push({ source, finish, signal });
    });
  return { scheduler, time, calls, open, held };
}

const sources = (...ids: string[]) => ids.map((id) => aSource({ id, refreshSec: 60 }));

it('fetches at once what was never fetched, then each at its own interval', async () => {
  const { scheduler, time, calls } = aScheduler();
  await scheduler.setSources([...sources('fast'), aSource({ id: 'slow', refreshSec: 150 })]);
  await scheduler.start();
  await time.advance(200);
  expect(calls).toEqual(['fast@0', 'slow@0', 'fast@60', 'fast@120', 'slow@150', 'fast@180']);
});

it('goes on after a restart where it was, and at once where nothing ever came', async () => {
  const nextFetchAt = new Date(start + 40_000);
  const { scheduler, time, calls } = aScheduler({
    states: {
      known: { nextFetchAt, lastSuccessAt: new Date(start - 1000) },
      failing: { nextFetchAt, failureCount: 3 },
    },
  });
  await scheduler.setSources(sources('known', 'failing'));
  await scheduler.start();
  await time.advance(50);
  expect(calls).toEqual(['failing@0', 'known@40']);
});

it('does not believe a next time that is far away', async () => {
  const { scheduler, time, calls } = aScheduler({
    states: { a: { nextFetchAt: new Date('2050-01-01T00:00:00Z'), lastSuccessAt: new Date(start) } },
  });
  await scheduler.setSources(sources('a'));
  await scheduler.start();
  await time.advance(7 * 3600);
  expect(calls[0]).toBe('a@23760');
});

it('fetches no more at once than it may, and the next as soon as a place is free', async () => {
  const { scheduler, time, open, held } = aScheduler();
  const limited = createScheduler({ ...time, fetchState: async () => ({ failureCount: 0 }), refresh: held });
  await limited.setSources(sources('a', 'b', 'c', 'd', 'e', 'f'));
  await limited.start();
  await settle();
  expect(open.map(({ source }) => source.id)).toEqual(['a', 'b', 'c', 'd']);
  open[0]!.finish();
  await settle();
  expect(open.map(({ source }) => source.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  await limited.stop();
  await scheduler.stop();
});

it('calls off what is under way when it stops, and wakes no more', async () => {
  const { time, open, held } = aScheduler();
  const scheduler = createScheduler({ ...time, fetchState: async () => ({ failureCount: 0 }), refresh: held });
  await scheduler.setSources(sources('a', 'b'));
  await scheduler.start();
  await settle();
  await scheduler.stop();
  expect(open.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  expect(time.waitingCount()).toBe(0);
});

it('waits at its stop also for a source that was taken away while it was fetched', async () => {
  const { time, open, held } = aScheduler();
  const scheduler = createScheduler({ ...time, fetchState: async () => ({ failureCount: 0 }), refresh: held });
  await scheduler.setSources(sources('a'));
  await scheduler.start();
  await settle();
  await scheduler.setSources([]);
  await scheduler.stop();
  expect(open[0]!.signal.aborted).toBe(true);
});

describe('a changed list', () => {
  it('drops what is gone, takes in what is new, and leaves the others their times', async () => {
    const { scheduler, time, calls } = aScheduler();
    await scheduler.setSources(sources('stays', 'goes'));
    await scheduler.start();
    await time.advance(30);
    await scheduler.setSources(sources('stays', 'comes'));
    await time.advance(40);
    expect(calls).toEqual(['stays@0', 'goes@0', 'comes@30', 'stays@60']);
  });

  it('fetches at once what was edited', async () => {
    const { scheduler, time, calls } = aScheduler();
    await scheduler.setSources(sources('a'));
    await scheduler.start();
    await time.advance(10);
    await scheduler.setSources([aSource({ id: 'a', refreshSec: 60, section: 'World' })]);
    await time.advance(10);
    expect(calls).toEqual(['a@0', 'a@10']);
  });
});

describe('asked to refresh now', () => {
  it('fetches one or all, also before it is started', async () => {
    const { scheduler, calls } = aScheduler();
    await scheduler.setSources(sources('a', 'b'));
    await scheduler.refreshNow('b');
    await scheduler.refreshNow();
    expect(calls).toEqual(['b@0', 'a@0', 'b@0']);
  });

  it('joins a fetch that is under way', async () => {
    const { time, open, held } = aScheduler();
    const scheduler = createScheduler({ ...time, fetchState: async () => ({ failureCount: 0 }), refresh: held });
    await scheduler.setSources(sources('a'));
    await scheduler.start();
    const both = Promise.all([scheduler.refreshNow('a'), scheduler.refreshNow()]);
    await settle();
    open[0]!.finish();
    await both;
    expect(open).toHaveLength(1);
    await scheduler.stop();
  });
});

it('outlives a bug in a refresh, reports it, and tries again', async () => {
  const crashes: string[] = [];
  let attempts = 0;
  const { scheduler, time } = aScheduler({
    refresh: async () => {
      attempts++;
      throw new TypeError('oops');
    },
    onCrash: (id, cause) => crashes.push(`${id}: ${(cause as Error).message}`),
  });
  await scheduler.setSources(sources('a'));
  await scheduler.start();
  await time.advance(60);
  expect(crashes).toEqual(['a: oops', 'a: oops']);
  expect(attempts).toBe(2);
});
