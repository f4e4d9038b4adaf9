export interface QueueItem {
  readonly storyId: string;
  readonly headline: string;
}

/** Videos that play one after the other, as the rail shows them, or live streams side by side. */
export interface PlayQueue {
  readonly items: readonly QueueItem[];
  /** The viewer asked for all of them: one follows the other, whatever they set. */
  readonly playsOn?: boolean;
}

export interface QueuePlace {
  readonly previous: QueueItem | undefined;
  readonly next: QueueItem | undefined;
  /** From 0. */
  readonly index: number;
  readonly total: number;
}

/** Undefined when the story is not in the queue, or alone in it. */
export function placeInQueue(queue: PlayQueue | undefined, storyId: string): QueuePlace | undefined {
  const items = queue?.items ?? [];
  const index = items.findIndex((item) => item.storyId === storyId);
  if (index < 0 || items.length < 2) return undefined;
  return { previous: items[index - 1], next: items[index + 1], index, total: items.length };
}
