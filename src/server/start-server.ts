import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { err, ok, type Result } from '../contract/result.js';
import { createAlertBoard } from './alerts/alert-board.js';
import { watchAlerts } from './alerts/watch-alerts.js';
import { buildApp } from './app.js';
import { editionsInUse } from './channel/editions-in-use.js';
import type { ChannelFileError } from './channel/load-channel.js';
import { type OpenedEdition, openEdition } from './channel/open-edition.js';
import type { ServerConfig } from './config.js';
import { createContent } from './content.js';
import { createFeedIntake } from './feed-intake.js';
import { closeWithin, listen } from './listen.js';
import { openRooms } from './open-rooms.js';
import { createOutbound } from './outbound/create-outbound.js';
import type { FeedReader } from './reading/feed-reader.js';
import { openSchedules } from './schedule/open-schedules.js';
import type { StartError } from './start-error.js';
import { openStores } from './store/open-stores.js';
import type { OpenStores } from './store/stores.js';

export interface StartOptions extends ServerConfig {
  /** Where `demo/` and `build/tv/` are. */
  readonly packageRoot: string;
  readonly version: string;
  readonly rateLimit?: number | undefined;
  readonly reader: FeedReader;
  readonly log: Logger;
}

export interface RunningServer {
  readonly url: string;
  readonly channelName: string;
  /** Missing when an edition that was imported is on. */
  readonly channelFile: string | undefined;
  /** Why the channel file was not taken at the start. */
  readonly refused: ChannelFileError | undefined;
  /** Reads the channel file again, or looks for a newer import. A bad file is refused, and the edition before it stays. */
  reloadChannel(): Promise<Result<ReloadedChannel, ChannelFileError>>;
  close(): Promise<void>;
}

export interface ReloadedChannel {
  readonly editionId: string | undefined;
  /** Otherwise it is the edition that was on already. */
  readonly isNew: boolean;
}

const clock = (): Date => new Date();

/** Opens the store, publishes the channel, opens the port, takes in the feeds. Resolves when there is a channel to watch. */
export async function startServer(options: StartOptions): Promise<Result<RunningServer, StartError>> {
  const opened = await openStores(join(options.dataFolder, 'rundown.db'), {
    onUnreadable: (row) => options.log.warn(row, 'a stored row cannot be read and is passed over'),
  });
  if (!opened.ok) return err({ kind: 'store', error: opened.error });
  const started = await start(options, opened.value);
  if (!started.ok) await opened.value.close();
  return started;
}

async function start(options: StartOptions, stores: OpenStores): Promise<Result<RunningServer, StartError>> {
  const { log, version, rateLimit, adminToken } = options;
  const hasChannelFile = options.channelFile !== undefined;
  const imported = hasChannelFile ? undefined : await stores.editions.current('import');
  const editions = editionsInUse(stores.editions, hasChannelFile);
  const content = createContent({ stores: { stories: stores.stories, editions }, clock });
  const outbound = createOutbound(options);
  const pictureUrl = (key: string) => content.pictureUrl(key) ?? schedules.board.pictureUrl(key);
  const rooms = await openRooms(options, { needsDemo: !hasChannelFile && !imported, outbound, pictureUrl, clock });
  if (!rooms.ok) return rooms;
  const { channelFile, demoFolder, images } = rooms.value;

  // Without a channel file it was imported: one of the two is there.
  const opened = imported
    ? ok<OpenedEdition>({ edition: imported })
    : await openEdition(channelFile!, stores.editions, clock());
  if (!opened.ok) return err({ kind: 'channel', error: opened.error });
  const { edition, refused } = opened.value;

  const alerts = createAlertBoard({ store: stores.alerts, content, clock });
  const { allowedFolders, reader } = options;
  const baseDir = channelFile ? dirname(channelFile.file) : options.dataFolder;
  const schedules = openSchedules({
    store: stores.schedules,
    content,
    outbound,
    reader,
    baseDir,
    allowedFolders,
    log,
    clock,
  });
  const siteFolder = join(options.packageRoot, 'build', 'tv');
  const app = await buildApp({
    content,
    stores,
    images,
    alerts,
    schedule: schedules.board,
    adminToken,
    siteFolder,
    demoFolder,
    fontFolder: join(options.packageRoot, 'node_modules/@fontsource-variable'),
    version,
    rateLimit,
    logger: log,
    clock,
  });
  const listening = await listen(app, options.host, options.port);
  if (!listening.ok) {
    await app.close();
    return listening;
  }
  const intake = createFeedIntake({
    stores,
    content,
    outbound,
    reader,
    baseDir,
    allowedFolders,
    log,
    clock,
    onEdition: schedules.documents.follow,
  });
  await intake.start(edition);
  await schedules.documents.start();
  const unwatch = watchAlerts(alerts, log);

  return ok({
    url: listening.value,
    channelName: edition.config.name,
    channelFile: channelFile?.file,
    refused,

    async reloadChannel() {
      const before = content.edition()?.id;
      if (channelFile) {
        const again = await openEdition(channelFile, stores.editions, clock());
        if (!again.ok) return again;
        if (again.value.refused) return err(again.value.refused);
      }
      await intake.refresh();
      const editionId = content.edition()?.id;
      return ok({ editionId, isNew: editionId !== before });
    },

    async close() {
      await unwatch();
      await intake.stop();
      await schedules.documents.stop();
      await options.reader.close();
      await closeWithin(app);
      await outbound.close();
      await stores.close();
    },
  });
}
