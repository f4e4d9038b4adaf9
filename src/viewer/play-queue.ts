/** Videos that play one after the other, as the rail shows them. */
export interface PlayQueue {
  readonly title: string;
  readonly storyIds: readonly string[];
}

export interface QueuePlace {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** From 0. */
  readonly index: number;
  readonly total: number;
}

/** Undefined when the story is not in the queue. */
export function placeInQueue({ storyIds }: PlayQueue, storyId: string): QueuePlace | undefined {
  const index = storyIds.indexOf(storyId);
  if (index < 0) return undefined;
  return { previous: storyIds[index - 1], next: storyIds[index + 1], index, total: storyIds.length };
}
