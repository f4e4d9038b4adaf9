import type { FSWatcher } from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileWatch, watchFile } from '../../../src/server/channel/watch-file.js';
import { emptyFolder } from '../test-app.js';

const watches: FileWatch[] = [];
afterEach(() => {
  for (const watch of watches.splice(0)) watch.close();
});

/** `changes()` resolves with the next change, however long it takes. */
function watching(file: string, options: Parameters<typeof watchFile>[2] = {}) {
  let tell = (): void => undefined;
  let count = 0;
  const watch = watchFile(
    file,
    () => {
      count += 1;
      tell();
    },
    { settleMs: 5, lookMs: 20, ...options },
  );
  watches.push(watch);
  const change = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  return { change, count: () => count };
}

function someFile(): string {
  const file = join(emptyFolder(), 'channel.json');
  writeFileSync(file, 'one');
  return file;
}

const noWatch = () => {
  throw new Error('ENOSPC');
};

describe.each([
  ['by a watch', {}],
  ['by looking, where watching is not possible', { watch: noWatch as never }],
  ['by looking, where the watch breaks', { watch: brokenWatch as never }],
])('a file that is followed %s', (_name, options) => {
  it('is seen to be written, replaced, taken away and put back', async () => {
    const file = someFile();
    const { change, count } = watching(file, options);
    for (const edit of [
      () => writeFileSync(file, 'two and more'),
      () => {
        writeFileSync(`${file}.new`, 'three');
        renameSync(`${file}.new`, file);
      },
      () => rmSync(file),
      () => writeFileSync(file, 'four'),
    ]) {
      const changed = change();
      edit();
      await changed;
    }
    expect(count()).toBeGreaterThanOrEqual(4);
  });
});

it('is seen to have changed when the link that leads to it leads elsewhere', async () => {
  const [first, second] = [someFile(), someFile()];
  const link = join(emptyFolder(), 'channel.json');
  symlinkSync(first, link);
  const { change } = watching(link);
  const changed = change();
  symlinkSync(second, `${link}.new`);
  renameSync(`${link}.new`, link);
  await expect(changed).resolves.toBeUndefined();
});

it('is not taken for changed when another file of its folder is', async () => {
  const file = someFile();
  const { change, count } = watching(file);
  const changed = change();
  for (let at = 0; at < 20; at += 1) writeFileSync(join(file, `../other-${at}`), 'x');
  writeFileSync(file, 'two and more');
  await changed;
  expect(count()).toBe(1);
});

/** As when the folder goes away. */
function brokenWatch(): FSWatcher {
  const watcher = {
    on(_event: string, listener: () => void) {
      setImmediate(listener);
      return watcher;
    },
    close: () => undefined,
  };
  return watcher as unknown as FSWatcher;
}
