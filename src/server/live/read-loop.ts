import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LiveLoop } from './live-playlist.js';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Reads a live stream's loop from the folder of the demo's media. Missing when there is no such stream. */
export async function readLoop(mediaFolder: string, id: string): Promise<LiveLoop | undefined> {
  if (!ID.test(id)) return undefined;
  const text = await readFile(join(mediaFolder, id, 'loop.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = LiveLoop.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}
