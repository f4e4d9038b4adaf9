import { join } from 'node:path';
import { err, ok, type Result } from '../contract/result.js';
import type { ChannelFileInUse } from './channel/open-edition.js';
import { demoSiteFile } from './demo/demo-site-file.js';
import { openDemo } from './demo/open-demo.js';
import { type ImageService, openImageService } from './images/image-service.js';
import type { Outbound } from './outbound/create-outbound.js';
import type { StartError } from './start-error.js';

const IMAGE_CACHE_BYTES = 512 * 1024 * 1024;

export interface Rooms {
  /** Missing when an imported edition is the channel. */
  readonly channelFile: ChannelFileInUse | undefined;
  /** Only when the demo is the channel. */
  readonly demoFolder: string | undefined;
  readonly images: ImageService;
}

interface RoomPaths {
  readonly packageRoot: string;
  readonly dataFolder: string;
  /** The operator's. */
  readonly channelFile: string | undefined;
}

interface RoomDeps {
  readonly needsDemo: boolean;
  readonly outbound: Outbound;
  pictureUrl(key: string): string | undefined;
  clock(): Date;
}

/** What the server keeps in the data folder beside the store. */
export async function openRooms(
  { packageRoot, dataFolder, channelFile }: RoomPaths,
  { needsDemo, ...deps }: RoomDeps,
): Promise<Result<Rooms, StartError>> {
  const projectDemo = join(packageRoot, 'demo');
  // Named by its own file, the demo is served as it stands there: with the dates of its feeds, for tests and pictures.
  const isOwnFile = channelFile === join(projectDemo, 'channel.json');
  const demoFolder = needsDemo || isOwnFile ? projectDemo : undefined;
  try {
    const demo = needsDemo ? await openDemo({ demoFolder: projectDemo, dataFolder, clock: deps.clock }) : undefined;
    const images = await openImageService({
      folder: join(dataFolder, 'images'),
      maxBytes: IMAGE_CACHE_BYTES,
      ...deps,
      siteFile: demoFolder === undefined ? () => undefined : demoSiteFile(demoFolder),
    });
    return ok({ channelFile: fileInUse(channelFile, demo?.channelFile), demoFolder, images });
  } catch (cause) {
    const { code, path = '' } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const isDemo = code === 'ENOENT' && demoFolder !== undefined && path.startsWith(demoFolder);
    return err(isDemo ? { kind: 'demoMissing', file: path } : { kind: 'dataFolder', folder: dataFolder, code });
  }
}

function fileInUse(operators: string | undefined, demos: string | undefined): ChannelFileInUse | undefined {
  if (operators !== undefined) return { file: operators, origin: 'file' };
  return demos === undefined ? undefined : { file: demos, origin: 'demo' };
}
