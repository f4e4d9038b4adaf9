import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shiftDates } from './shift-dates.js';

/** When the demo's feeds say they were written. */
const WRITTEN_AT = Date.parse('2026-01-01T12:00:00Z');
const MADE_FROM = 'made-from.json';

interface MadeFrom {
  readonly digest: string;
  readonly firstStart: string;
}

export interface DemoDeps {
  /** The project's `demo/`. */
  readonly demoFolder: string;
  readonly dataFolder: string;
  clock(): Date;
}

/**
 * A channel file and feeds of the operator's own, with dates as if the newsroom had published just before the first start.
 * From there on they are files like any other. Made anew, with the same dates, only when the project brings other feeds.
 */
export async function openDemo({ demoFolder, dataFolder, clock }: DemoDeps): Promise<{ readonly channelFile: string }> {
  const folder = join(dataFolder, 'demo');
  const channelFile = join(folder, 'channel.json');
  const originals = await readOriginals(demoFolder);
  const digest = digestOf(originals);
  const made = await readMadeFrom(folder);
  if (made?.digest === digest) return { channelFile };

  const firstStart = made ? new Date(made.firstStart) : clock();
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, 'feeds'), { recursive: true });
  for (const { name, text } of originals) {
    const isFeed = name.startsWith('feeds/');
    await writeFile(join(partial, name), isFeed ? shiftDates(text, firstStart.getTime() - WRITTEN_AT) : text);
  }
  await writeFile(
    join(partial, MADE_FROM),
    JSON.stringify({ digest, firstStart } satisfies Record<keyof MadeFrom, unknown>),
  );
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return { channelFile };
}

interface Original {
  readonly name: string;
  readonly text: string;
}

async function readOriginals(demoFolder: string): Promise<Original[]> {
  const feeds = (await readdir(join(demoFolder, 'feeds'))).filter((name) => /\.(xml|json)$/.test(name)).sort();
  const names = ['channel.json', ...feeds.map((name) => `feeds/${name}`)];
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(demoFolder, name), 'utf8') })));
}

const digestOf = (originals: readonly Original[]): string =>
  originals.reduce((hash, { name, text }) => hash.update(name).update(text), createHash('sha256')).digest('hex');

async function readMadeFrom(folder: string): Promise<MadeFrom | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, MADE_FROM), 'utf8')) as MadeFrom;
  } catch {
    return undefined;
  }
}
