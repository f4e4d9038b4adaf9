import { type FSWatcher, type Stats, statSync, watch as watchFolder } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is still being written changes again within this time. */
const SETTLE_MS = 150;
/** Folders on a network tell nothing of their changes, and some systems run out of watches. */
const LOOK_MS = 5_000;

export interface FileWatch {
  close(): void;
}

interface WatchOptions {
  readonly settleMs?: number;
  readonly lookMs?: number;
  readonly watch?: typeof watchFolder;
}

/**
 * Calls back when the file has another content, has been replaced, has gone or has come back, and is at rest. The folder is
 * watched, for editors put a new file in the place of the old one; and it is looked at now and then, whatever the watch says.
 */
export function watchFile(
  file: string,
  onChange: () => void,
  { settleMs = SETTLE_MS, lookMs = LOOK_MS, watch = watchFolder }: WatchOptions = {},
): FileWatch {
  let isClosed = false;
  let settling: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  // At once: what changes from now on is a change.
  let reported = stampNow(file);
  let latest = reported;
  const looking = setInterval(look, lookMs).unref();
  try {
    watcher = watch(dirname(file), { persistent: false }, look);
    watcher.on('error', () => watcher?.close());
  } catch {
    // Then looking has to do.
  }

  return {
    close() {
      isClosed = true;
      watcher?.close();
      clearInterval(looking);
      clearTimeout(settling);
    },
  };

  async function look(): Promise<void> {
    const stamp = await stampOf(file);
    if (isClosed) return;
    if (stamp !== latest) {
      latest = stamp;
      clearTimeout(settling);
      settling = setTimeout(look, settleMs).unref();
    } else if (stamp !== reported) {
      reported = stamp;
      onChange();
    }
  }
}

/** What a link leads to counts, so that exchanging the link is a change too. */
const toStamp = ({ mtimeMs, ctimeMs, size, ino }: Stats): string => [mtimeMs, ctimeMs, size, ino].join(' ');

const withoutFile = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? 'unknown';

const stampOf = (file: string): Promise<string> => stat(file).then(toStamp, withoutFile);

function stampNow(file: string): string {
  try {
    return toStamp(statSync(file));
  } catch (cause) {
    return withoutFile(cause);
  }
}
