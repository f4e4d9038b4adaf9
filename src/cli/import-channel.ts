import { dirname, resolve } from 'node:path';
import type { ChannelConfig } from '../contract/channel-config.js';
import type { Source } from '../contract/source.js';
import { describeChannelFileError, describeFaults, loadChannel } from '../server/channel/load-channel.js';
import { readDataFolder, type ServeFlags } from '../server/config.js';
import { withStores } from './with-stores.js';

/** `rundown channel import FILE`: publishes a channel file as a new edition. 2: the file is refused, and nothing has changed. */
export async function importChannel(file: string, flags: Pick<ServeFlags, 'data'>): Promise<number> {
  const at = new Date();
  const loaded = await loadChannel(file, { now: at });
  if (!loaded.ok) {
    for (const line of describeChannelFileError(loaded.error)) console.error(line);
    return 2;
  }
  for (const line of describeFaults(file, loaded.value.warnings)) console.error(`warning: ${line}`);

  const folder = dirname(resolve(file));
  const config = inPlace(loaded.value.config, folder);
  const dataFolder = readDataFolder(flags, process.env);
  return withStores({ dataFolder, mustExist: false }, async ({ editions }) => {
    const before = await editions.current('import');
    const { id } = await editions.publish(config, { at, origin: 'import' });
    console.log(
      before?.id === id
        ? `Edition ${id} of "${config.name}" is what was imported last. Nothing has changed.`
        : `Edition ${id} of "${config.name}" is published in ${dataFolder}. A server that runs on it without --channel takes it in within seconds.`,
    );
    if (config.sources.some(isFile)) console.log(`It reads files: start the server with --allow-folder ${folder}`);
    return 0;
  });
}

/** An edition has no place of its own, so its paths must lead from anywhere. */
const inPlace = (config: ChannelConfig, folder: string): ChannelConfig => ({
  ...config,
  sources: config.sources.map((source) => (isFile(source) ? { ...source, url: resolve(folder, source.url) } : source)),
});

const isFile = ({ url }: Source): boolean => !/^(https?|file):/i.test(url);
