import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { err, ok, type Result } from '../contract/result.js';
import { buildApp } from './app.js';
import type { ServerConfig } from './config.js';
import { createContent } from './content.js';
import { demoSiteFile } from './demo/demo-site-file.js';
import { openDemo } from './demo/open-demo.js';
import { createFeedIntake } from './feed-intake.js';
import { type ImageService, openImageService } from './images/image-service.js';
import { closeWithin, listen } from './listen.js';
import type { ChannelFileError } from './load-channel.js';
import { openEdition } from './open-edition.js';
import { createOutbound, type Outbound } from './outbound/create-outbound.js';
import type { FeedReader } from './reading/feed-reader.js';
import type { StartError } from './start-error.js';
import { openStores } from './store/open-stores.js';
import type { OpenStores } from './store/stores.js';

const IMAGE_CACHE_BYTES = 512 * 1024 * 1024;

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
  /** Why the channel file was not taken at the start. */
  readonly refused: ChannelFileError | undefined;
  /** Reads the channel file again. A bad one is refused, and the edition stays. */
  reloadChannel(): Promise<ChannelFileError | undefined>;
  close(): Promise<void>;
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
  const { log, version } = options;
  const content = createContent({ stores, clock });
  const outbound = createOutbound(options);
  const rooms = await openRooms(options, { outbound, pictureUrl: content.pictureUrl });
  if (!rooms.ok) return rooms;
  const { channelFile, demoFolder, images } = rooms.value;

  const edition = await openEdition(channelFile, stores.editions, clock());
  if (!edition.ok) return err({ kind: 'channel', error: edition.error });
  const { config } = edition.value.edition;
  outbound.allowForChannel(config.allowedHosts);

  const siteFolder = join(options.packageRoot, 'build', 'tv');
  const { rateLimit } = options;
  const app = await buildApp({
    content,
    stores,
    images,
    siteFolder,
    demoFolder,
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
    reader: options.reader,
    baseDir: dirname(channelFile),
    allowedFolders: options.allowedFolders,
    log,
    clock,
  });
  await intake.start(config.sources);

  return ok({
    url: listening.value,
    channelName: config.name,
    refused: edition.value.refused,

    async reloadChannel() {
      const again = await openEdition(channelFile, stores.editions, clock());
      if (!again.ok) return again.error;
      const { refused, edition } = again.value;
      if (refused) return refused;
      outbound.allowForChannel(edition.config.allowedHosts);
      await intake.setSources(edition.config.sources);
      return undefined;
    },

    async close() {
      await intake.stop();
      await options.reader.close();
      await closeWithin(app);
      await outbound.close();
      await stores.close();
    },
  });
}

interface Rooms {
  readonly channelFile: string;
  readonly demoFolder: string | undefined;
  readonly images: ImageService;
}

/** What the server keeps in the data folder beside the store. */
async function openRooms(
  { packageRoot, dataFolder, channelFile }: StartOptions,
  deps: { readonly outbound: Outbound; pictureUrl(key: string): string | undefined },
): Promise<Result<Rooms, StartError>> {
  const projectDemo = join(packageRoot, 'demo');
  // Named by its own file, the demo is served as it stands there: with the dates of its feeds, for tests and pictures.
  const isOwnFile = channelFile === join(projectDemo, 'channel.json');
  const demoFolder = channelFile === undefined || isOwnFile ? projectDemo : undefined;
  try {
    const demo = channelFile === undefined ? await openDemo({ demoFolder: projectDemo, dataFolder, clock }) : undefined;
    const images = await openImageService({
      folder: join(dataFolder, 'images'),
      maxBytes: IMAGE_CACHE_BYTES,
      ...deps,
      siteFile: demoFolder === undefined ? () => undefined : demoSiteFile(demoFolder),
      clock,
    });
    return ok({ channelFile: channelFile ?? demo!.channelFile, demoFolder, images });
  } catch (cause) {
    const { code, path = '' } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const isDemo = code === 'ENOENT' && demoFolder !== undefined && path.startsWith(demoFolder);
    return err(isDemo ? { kind: 'demoMissing', file: path } : { kind: 'dataFolder', folder: dataFolder, code });
  }
}
