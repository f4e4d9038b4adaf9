import { workerData } from 'node:worker_threads';

// The entry of a thread beside the one that reads, which hears nothing while it does. V8's own limit does not see all memory:
// its JSON parser alone takes 1.4 GB outside the heap for 20 MB of opening brackets.

const everyMs = 20;
const { maxRssMb } = workerData as { readonly maxRssMb: number };
const parent = process.ppid;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || process.memoryUsage.rss() > maxRssMb * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
}, everyMs);
