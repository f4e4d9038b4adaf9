import { readConfig, type ServeFlags } from '../server/config.js';
import { describeChannelFileError } from '../server/load-channel.js';
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
  reloadOnSignal(server);
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

function reloadOnSignal(server: RunningServer): void {
  process.on('SIGHUP', async () => {
    const refused = await server.reloadChannel();
    if (refused)
      warn([...describeChannelFileError(refused), 'The channel file is not right. The edition before it stays.']);
    else console.log('The channel file was read again.');
  });
}

const warn = (lines: readonly string[]): void => {
  for (const line of lines) console.error(line);
};
