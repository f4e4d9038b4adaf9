import { err, ok, type Result } from '../../contract/result.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import { limitConcurrency } from '../images/limit-concurrency.js';
import type { FeedDoctor, FeedReader, ReadError } from './feed-reader.js';
import type { WhatWasRead } from './messages.js';
import { openReadingProcess, type ReadingProcess, type ReadOptions } from './open-reading-process.js';
import { type ReadingLimits, readingLimits } from './reading-limits.js';

const defaultIdleMs = 60_000;

export interface FeedReaderOptions {
  /** The built `feed-process`. */
  readonly processFile: URL;
  readonly limitsOf?: (bytes: Uint8Array) => ReadingLimits;
  /** How long a process without work is kept. */
  readonly idleMs?: number;
}

/**
 * Reads feeds in a process of their own, one at a time and each within its limits: whatever a document does, it costs no more
 * than those, and the server goes on answering. The process starts with the first document and ends when there is nothing to do.
 */
export function createFeedReader(options: FeedReaderOptions): FeedReader & FeedDoctor {
  const { processFile, limitsOf = readingLimits, idleMs = defaultIdleMs } = options;
  const inTurn = limitConcurrency(1);
  let kept: ReadingProcess | undefined;
  let idle: NodeJS.Timeout | undefined;

  return {
    async read(document, signal) {
      const read = await inTurn(() => readOne(document, { signal }));
      return read.ok ? ok(read.value.reading) : read;
    },

    async diagnose(document, now) {
      const read = await inTurn(() => readOne(document, { diagnoseAt: now }));
      if (!read.ok) return read;
      const { reading, diagnosis } = read.value;
      if (!diagnosis) throw new Error('the reading process gave no diagnosis');
      return ok({ reading, ...diagnosis });
    },

    readSchedule: (document, signal) =>
      inTurn(() => readWith(document, signal, (process, limits) => process.readSchedule(document, { limits, signal }))),

    close: () => inTurn(endProcess),
  };

  function readOne(
    document: FeedDocument,
    asked: Omit<ReadOptions, 'limits'>,
  ): Promise<Result<WhatWasRead<FeedReading>, ReadError>> {
    return readWith(document, asked.signal, (process, limits) => process.read(document, { ...asked, limits }));
  }

  async function readWith<T>(
    { url, bytes }: Pick<FeedDocument, 'url' | 'bytes'>,
    signal: AbortSignal | undefined,
    read: (process: ReadingProcess, limits: ReadingLimits) => Promise<Result<T, ReadError>>,
  ): Promise<Result<T, ReadError>> {
    if (signal?.aborted) return err({ kind: 'cancelled', url });
    clearTimeout(idle);
    const limits = limitsOf(bytes);
    kept = await processWith(limits);
    const result = await read(kept, limits);
    // Ending it gives back at once what a large feed took, and stops what a bad one is doing.
    const mayStay = limits.isOrdinary && (result.ok || !endings.has(result.error.kind));
    if (mayStay) idle = setTimeout(endProcess, idleMs).unref();
    else await endProcess();
    return result;
  }

  async function processWith(limits: ReadingLimits): Promise<ReadingProcess> {
    if (kept?.isAlive() && kept.limits.rssMb === limits.rssMb) return kept;
    await endProcess();
    return openReadingProcess(processFile, limits);
  }

  async function endProcess(): Promise<void> {
    clearTimeout(idle);
    const ending = kept;
    kept = undefined;
    await ending?.end();
  }
}

const endings: ReadonlySet<ReadError['kind']> = new Set(['cancelled', 'tooExpensive']);
