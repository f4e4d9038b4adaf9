import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { ScheduleDocument, ScheduleReading } from '../../feeds/schedule/schedule-reading.js';
import type { ReadError } from './feed-reader.js';
import type { ReadingReply, ReadingRequest, ReadRequest, WhatWasRead } from './messages.js';
import type { ReadingLimits } from './reading-limits.js';

const storiesPerMessage = 500;
const wallTimesCpu = 5;
const keptErrorText = 4_000;

export interface ReadOptions {
  readonly limits: ReadingLimits;
  readonly diagnoseAt?: Date | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ReadingProcess {
  readonly limits: ReadingLimits;
  /** False once it has died of a document. */
  isAlive(): boolean;
  read(document: FeedDocument, options: ReadOptions): Promise<Result<WhatWasRead<FeedReading>, ReadError>>;
  readSchedule(document: ScheduleDocument, options: ReadOptions): Promise<Result<ScheduleReading, ReadError>>;
  end(): Promise<void>;
}

/** A process that reads one document at a time. Resolves when it is ready; throws when it cannot be started. */
export async function openReadingProcess(file: URL, limits: ReadingLimits): Promise<ReadingProcess> {
  const child = start(file, limits);
  const death = watchDeath(child);
  await ready(child, death);
  setWaitedFor(child, false);

  return {
    limits,
    isAlive: () => !death.aborted,
    end,

    read: (document, options) =>
      withinLimits(document.url, options, (signal) => {
        const { limits, diagnoseAt } = options;
        return readWhole({ kind: 'read', document, cpuMs: limits.cpuMs, diagnoseAt }, signal);
      }),

    readSchedule: (document, options) =>
      withinLimits(document.url, options, async (signal) => {
        const answer = await ask({ kind: 'readSchedule', document, cpuMs: options.limits.cpuMs }, signal);
        if (answer.kind !== 'schedule') throw new Error(`the reading process answered "${answer.kind}"`);
        return answer.result;
      }),
  };

  async function withinLimits<T>(
    url: string,
    { limits: { cpuMs, rssMb }, signal }: ReadOptions,
    work: (signal: AbortSignal) => Promise<Result<T, ReadError>>,
  ): Promise<Result<T, ReadError>> {
    // Its watchdog is the judge of time; this is for a process that has no processor at all.
    const deadline = AbortSignal.timeout(cpuMs * wallTimesCpu);
    setWaitedFor(child, true);
    try {
      return await work(AbortSignal.any([deadline, death, ...(signal ? [signal] : [])]));
    } catch (thrown) {
      if (signal?.aborted) return err({ kind: 'cancelled', url });
      const isTooExpensive = deadline.aborted || wasKilled(child);
      if (isTooExpensive) return err({ kind: 'tooExpensive', url, limitMs: cpuMs, limitMb: rssMb });
      if (death.aborted) return err({ kind: 'readerCrashed', url, detail: (death.reason as Error).message });
      throw thrown;
    } finally {
      setWaitedFor(child, false);
    }
  }

  async function readWhole(
    request: ReadRequest,
    signal: AbortSignal,
  ): Promise<Result<WhatWasRead<FeedReading>, ReadError>> {
    const answer = await ask(request, signal);
    if (answer.kind !== 'read') throw new Error(`the reading process answered "${answer.kind}"`);
    if (!answer.result.ok) return answer.result;
    const stories: Story[] = [];
    for (;;) {
      const more = await ask({ kind: 'moreStories', atMost: storiesPerMessage }, signal);
      if (more.kind !== 'stories' || more.stories.length === 0) break;
      stories.push(...more.stories);
    }
    const { reading, ...rest } = answer.result.value;
    return ok({ ...rest, reading: { ...reading, stories } });
  }

  async function ask(request: ReadingRequest, signal: AbortSignal): Promise<ReadingReply> {
    signal.throwIfAborted();
    // Whether it could be sent is told by the death of the other side.
    child.send(request, () => undefined);
    const [reply] = (await once(child, 'message', { signal })) as [ReadingReply];
    return reply;
  }

  async function end(): Promise<void> {
    if (death.aborted) return;
    const died = once(death, 'abort');
    setWaitedFor(child, true);
    child.kill('SIGKILL');
    await died;
  }
}

async function ready(child: ChildProcess, death: AbortSignal): Promise<void> {
  try {
    await once(child, 'message', { signal: death });
  } catch {
    throw new Error('the reading process could not be started', { cause: death.reason });
  }
}

function start(file: URL, { heapMb, rssMb }: ReadingLimits): ChildProcess {
  const { TZ, SystemRoot } = process.env;
  return fork(fileURLToPath(file), [String(rssMb)], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    // It reads what strangers wrote, so it is not told what the server is told.
    env: { ...(TZ ? { TZ } : {}), ...(SystemRoot ? { SystemRoot } : {}) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Aborted when the process has ended, with its last words as the reason. */
function watchDeath(child: ChildProcess): AbortSignal {
  const death = new AbortController();
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk}`.slice(-keptErrorText);
  });
  child.once('error', (cause) => death.abort(cause));
  child.once('close', (code, signal) =>
    death.abort(new Error(errorLine(lastWords) ?? `it ended with ${signal ?? code}`)),
  );
  return death.signal;
}

/** `TypeError: x is not a function`, out of all that Node prints of an error that nobody caught. */
const errorLine = (lastWords: string): string | undefined => /^\w*Error\b.*$/m.exec(lastWords)?.[0];

/** By its watchdog, or by V8 when no memory was left; a fault of the program ends with a code instead. */
const wasKilled = ({ signalCode }: ChildProcess): boolean => signalCode === 'SIGKILL' || signalCode === 'SIGABRT';

/** A process without work keeps nobody from leaving. */
function setWaitedFor(child: ChildProcess, isWaitedFor: boolean): void {
  const handles = [child, child.channel, child.stderr as { ref?(): void; unref?(): void } | null];
  for (const handle of handles) isWaitedFor ? handle?.ref?.() : handle?.unref?.();
}
