import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this program was installed. It runs as one bundled file, so its own place is all it can go by. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json is not found above this program');
    folder = above;
  }
  return folder;
}

/** What reads feeds, built beside this program. */
export const feedProcessFile = (): URL => new URL('./feed-process.mjs', import.meta.url);

export function packageVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
