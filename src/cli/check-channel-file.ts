import { describeChannelFileError, loadChannel } from '../server/load-channel.js';

/** `rundown channel check FILE`: the same check that `serve` makes. */
export async function checkChannelFile(file: string): Promise<number> {
  const loaded = await loadChannel(file);
  if (!loaded.ok) {
    for (const line of describeChannelFileError(loaded.error)) console.error(line);
    return 2;
  }
  const { name, pages, sources } = loaded.value;
  console.log(`${file}: good. "${name}" has ${count(pages, 'page')} and ${count(sources, 'source')}.`);
  return 0;
}

const count = (items: readonly unknown[], word: string): string =>
  `${items.length} ${word}${items.length === 1 ? '' : 's'}`;
