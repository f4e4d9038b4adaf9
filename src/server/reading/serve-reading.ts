import { Worker } from 'node:worker_threads';
import { answerRequests } from './answer-requests.js';
import type { ReadingReply, ReadingRequest } from './messages.js';

type ReadFeed = Parameters<typeof answerRequests>[0];

/** Makes this process the one that reads feeds for its parent. It takes no more memory than its argument says, in MB. */
export function serveReading(readFeed: ReadFeed, watchdogFile: URL): void {
  // Its parent decides when it ends; Ctrl+C and service managers tell the whole family.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());

  const maxRssMb = Number(process.argv[2]);
  new Worker(watchdogFile, { workerData: { maxRssMb }, resourceLimits: { maxOldGenerationSizeMb: 8, stackSizeMb: 1 } });

  const answer = answerRequests(readFeed);
  process.on('message', (request: ReadingRequest) => send(answer(request)));
  send({ kind: 'ready' });
}

const send = (reply: ReadingReply): void => void process.send?.(reply);
