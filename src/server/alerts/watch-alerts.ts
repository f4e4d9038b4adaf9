import type { Logger } from 'pino';
import type { AlertBoard } from './alert-board.js';

const LOOK_MS = 1_000;

/** Looks at the store every second: alerts end on time, and those that another process pushed arrive. Ends with the function it answers. */
export function watchAlerts(board: Pick<AlertBoard, 'refresh'>, log: Pick<Logger, 'error'>): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  let isBroken = false;

  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      await board.refresh();
      isBroken = false;
    } catch (cause) {
      // Once, not every second.
      if (!isBroken) log.error({ err: cause }, 'the alerts cannot be read');
      isBroken = true;
    } finally {
      isLooking = false;
    }
  };

  const timer = setInterval(() => {
    if (!isLooking) looking = look();
  }, LOOK_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
