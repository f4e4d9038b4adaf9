import { Worker } from 'node:worker_threads';
import { answerRequests, type Readers } from './answer-requests.js';
import type { ReadingReply, ReadingRequest } from './messages.js';
import type { WatchdogData } from './watchdog.js';

/** Makes this process the one that reads feeds for its parent. It takes no more memory than its argument says, in MB. */
export function serveReading(readers: Readers, watchdogFile: URL): void {
  // Its parent decides when it ends; Ctrl+C and service managers tell the whole family.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());

  const limitCpuTime = startWatchdog(watchdogFile, Number(process.argv[2]));
  const answer = answerRequests(readers);
  process.on('message', (request: ReadingRequest) => {
    limitCpuTime('cpuMs' in request ? request.cpuMs : 0);
    const reply = answer(request);
    limitCpuTime(0);
    send(reply);
  });
  send({ kind: 'ready' });
}

function startWatchdog(file: URL, maxRssMb: number): (fromNowMs: number) => void {
  const cpuLimit = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const workerData: WatchdogData = { maxRssMb, cpuLimit };
  new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: 8, stackSizeMb: 1 } });
  return (fromNowMs) => {
    const { user, system } = process.cpuUsage();
    cpuLimit[0] = fromNowMs > 0 ? (user + system) / 1000 + fromNowMs : 0;
  };
}

const send = (reply: ReadingReply): void => void process.send?.(reply);
