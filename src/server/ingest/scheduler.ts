import type { Source } from '../../contract/source.js';
import type { FetchState } from '../store/stores.js';
import { longestPeaceSec } from './next-fetch.js';
import type { RefreshOutcome } from './refresh-source.js';

/** Waits on the world's clock; tests give one that they turn by hand. Returns how to call it off. */
export type Timer = (ms: number, wake: () => void) => () => void;

export interface SchedulerDeps {
  refresh(source: Source, signal: AbortSignal): Promise<RefreshOutcome>;
  fetchState(sourceId: string): Promise<FetchState>;
  clock(): Date;
  readonly timer: Timer;
  /** Called after each refresh, for logs and for those who serve what has changed. */
  onOutcome?(outcome: RefreshOutcome): void;
  /** A bug, not a failed feed. The source is tried again after its interval. */
  onCrash?(sourceId: string, cause: unknown): void;
  readonly maxConcurrent?: number;
}

export interface Scheduler {
  start(): Promise<void>;
  /** Fetches under way are called off; resolves when nothing is running. */
  stop(): Promise<void>;
  /** Takes the place of the list before. Sources that stay keep their times. */
  setSources(sources: readonly Source[]): Promise<void>;
  /** One source, or all; resolves when they have been fetched. */
  refreshNow(sourceId?: string): Promise<void>;
}

interface Entry {
  source: Source;
  dueAt: number;
  running?: Promise<void>;
}

const defaultConcurrency = 4;
/** Timers of the platform overflow beyond 24.8 days. */
const longestWaitMs = 60 * 60 * 1000;

/** Keeps each source fresh: at its own interval, a few at a time, through failures and restarts. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { maxConcurrent = defaultConcurrency } = deps;
  const entries = new Map<string, Entry>();
  /** Also of sources that have been taken away since. */
  const underWay = new Set<Promise<void>>();
  let stopping = new AbortController();
  let isStarted = false;
  let cancelTimer = (): void => undefined;

  return {
    async start() {
      stopping = new AbortController();
      isStarted = true;
      pump();
    },

    async stop() {
      isStarted = false;
      cancelTimer();
      stopping.abort();
      await Promise.all(underWay);
    },

    async setSources(sources) {
      const kept = new Set(sources.map(({ id }) => id));
      for (const id of entries.keys()) if (!kept.has(id)) entries.delete(id);
      await Promise.all(sources.map(takeIn));
      if (isStarted) pump();
    },

    async refreshNow(sourceId) {
      const wanted = [...entries.values()].filter(({ source }) => sourceId === undefined || source.id === sourceId);
      const queue = [...wanted];
      const work = async (): Promise<void> => {
        for (let entry = queue.shift(); entry; entry = queue.shift()) await (entry.running ?? run(entry));
      };
      await Promise.all(Array.from({ length: maxConcurrent }, work));
    },
  };

  async function takeIn(source: Source): Promise<void> {
    const known = entries.get(source.id);
    const isSame = known && JSON.stringify(known.source) === JSON.stringify(source);
    if (isSame) return;
    const now = deps.clock().getTime();
    // A source that was edited is read at once, so that the operator sees what came of it.
    const dueAt = known ? now : await dueTime(source);
    const entry = entries.get(source.id);
    if (entry) Object.assign(entry, { source, dueAt });
    else entries.set(source.id, { source, dueAt });
  }

  /** Where the last run left off; at once when the source never gave anything. */
  async function dueTime({ id, refreshSec }: Source): Promise<number> {
    const now = deps.clock().getTime();
    const { lastSuccessAt, nextFetchAt } = await deps.fetchState(id);
    if (!lastSuccessAt || !nextFetchAt) return now;
    // A clock that was wrong once must not silence a source.
    const latest = now + Math.max(refreshSec, longestPeaceSec) * 1100;
    return Math.min(nextFetchAt.getTime(), latest);
  }

  function pump(): void {
    cancelTimer();
    if (!isStarted) return;
    const now = deps.clock().getTime();
    const idle = [...entries.values()].filter(({ running }) => !running).sort((a, b) => a.dueAt - b.dueAt);
    const free = Math.max(0, maxConcurrent - underWay.size);
    for (const entry of idle.slice(0, free)) if (entry.dueAt <= now) void run(entry);

    const next = idle.find(({ running }) => !running);
    // One that is due and not running waits for a place: the end of a fetch is what wakes us.
    if (!next || next.dueAt <= now) return;
    cancelTimer = deps.timer(Math.min(next.dueAt - now, longestWaitMs), pump);
  }

  function run(entry: Entry): Promise<void> {
    const { source } = entry;
    const running = refreshOne(source)
      .then((dueAt) => {
        // Edited meanwhile: it is due already.
        if (entry.source === source) entry.dueAt = dueAt;
      })
      .finally(() => {
        delete entry.running;
        underWay.delete(running);
        pump();
      });
    entry.running = running;
    underWay.add(running);
    return running;
  }

  async function refreshOne(source: Source): Promise<number> {
    try {
      const outcome = await deps.refresh(source, stopping.signal);
      deps.onOutcome?.(outcome);
      return outcome.nextFetchAt.getTime();
    } catch (cause) {
      deps.onCrash?.(source.id, cause);
      return deps.clock().getTime() + source.refreshSec * 1000;
    }
  }
}
