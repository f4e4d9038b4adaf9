import type { PlayQueue, QueueItem } from './play-queue.js';

/** The stream beside this one; after the last comes the first. Undefined when there is no other. */
export function streamBeside(queue: PlayQueue | undefined, storyId: string, step: 1 | -1): QueueItem | undefined {
  const items = queue?.items ?? [];
  const at = items.findIndex((item) => item.storyId === storyId);
  if (at < 0 || items.length < 2) return undefined;
  return items[(at + step + items.length) % items.length];
}
