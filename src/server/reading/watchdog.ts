import { workerData } from 'node:worker_threads';

// The entry of a thread beside the one that reads, which hears nothing while it does. V8's own limit does not see all memory:
// its JSON parser alone takes 1.4 GB outside the heap for 20 MB of opening brackets.

export interface WatchdogData {
  /** Of the whole process. */
  readonly maxRssMb: number;
  /** One number: milliseconds of processor time that the process may have used by the end of the document; 0 between documents. */
  readonly cpuLimit: Float64Array;
}

const everyMs = 20;
const { maxRssMb, cpuLimit } = workerData as WatchdogData;
const parent = process.ppid;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || isOverMemory() || isOverTime()) process.kill(process.pid, 'SIGKILL');
}, everyMs);

const isOverMemory = (): boolean => process.memoryUsage.rss() > maxRssMb * 1024 * 1024;

function isOverTime(): boolean {
  const [limitMs = 0] = cpuLimit;
  return limitMs > 0 && cpuTimeMs(process.cpuUsage()) > limitMs;
}

const cpuTimeMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
