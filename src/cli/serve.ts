import { describeChannelFileError } from '../server/channel/load-channel.js';
import { watchFile } from '../server/channel/watch-file.js';
import { readConfig, type ServeFlags } from '../server/config.js';
import { createLog } from '../server/log.js';
import { createFeedReader } from '../server/reading/create-feed-reader.js';
import { exitCodeOf, type StartError, startErrorLines } from '../server/start-error.js';
import { type RunningServer, startServer } from '../server/start-server.js';
import { feedProcessFile } from './package-root.js';

export interface Package {
  readonly root: string;
  readonly version: string;
}

/** `rundown serve`: runs until it is told to stop. Gives an exit code when it could not start. */
export async function serve(flags: ServeFlags, { root, version }: Package): Promise<number | undefined> {
  const config = readConfig(flags, process.env);
  if (!config.ok) return fail(config.error);

  const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
  const rateLimit = Number(process.env['RUNDOWN_RATE_LIMIT']) || undefined;
  const reader = createFeedReader({ processFile: feedProcessFile() });
  const started = await startServer({ ...config.value, packageRoot: root, version, rateLimit, reader, log });
  if (!started.ok) return fail(started.error);

  const server = started.value;
  stopOnSignals(server);
  reloadOnChanges(server);
  if (server.refused) {
    warn([...describeChannelFileError(server.refused), 'The channel file is not right. The last good edition is on.']);
  }
  console.log(`Rundown is on ${server.url}`);
  console.log(`Channel: ${server.channelName}. Press Ctrl+C to stop.`);
  return undefined;
}

function fail(error: StartError): number {
  warn(startErrorLines(error));
  return exitCodeOf(error);
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = async () => {
    // Who presses Ctrl+C twice means it.
    if (isStopping) process.exit(1);
    isStopping = true;
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

/** When the channel file was saved, and when SIGHUP asks for it. */
function reloadOnChanges(server: RunningServer): void {
  let last: Promise<unknown> = Promise.resolve();
  const reload = (isAsked: boolean) => {
    last = last
      .then(() => reloadChannel(server, isAsked))
      .catch((cause: unknown) => warn([`The channel cannot be read again: ${String(cause)}`]));
  };
  process.on('SIGHUP', () => reload(true));
  if (server.channelFile === undefined) return;
  watchFile(server.channelFile, () => reload(false));
  // It may have been saved while the first feeds were taken in.
  if (!server.refused) reload(false);
}

async function reloadChannel(server: RunningServer, isAsked: boolean): Promise<void> {
  const reloaded = await server.reloadChannel();
  if (!reloaded.ok) {
    warn([...describeChannelFileError(reloaded.error), 'The channel file is not right. The edition before it stays.']);
  } else if (reloaded.value.isNew) {
    console.log(`The channel was read again. Edition ${reloaded.value.editionId} is on.`);
  } else if (isAsked) {
    console.log('The channel was read again. Nothing has changed.');
  }
}

const warn = (lines: readonly string[]): void => {
  for (const line of lines) console.error(line);
};
