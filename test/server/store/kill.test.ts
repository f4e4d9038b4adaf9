import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import Database from 'libsql';
import { openStores } from '../../../src/server/store/open-stores.js';

const kills = 10;
const storyCount = 300;
const root = join(__dirname, '../../..');

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rundown-kill-'));
  await build({
    entryPoints: [join(__dirname, 'saver.ts')],
    outfile: join(folder, 'saver.cjs'),
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets it save for a while, kills it in the middle, and tells the last fetch that it said was saved. */
async function saveAndKill(file: string, afterMs: number): Promise<number> {
  const args = [join(folder, 'saver.cjs'), file, String(storyCount)];
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_PATH: join(root, 'node_modules') } });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await firstSave(child);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  // What follows the last line break was not said in full.
  return Number(said.split('\n').at(-2));
}

async function firstSave(child: ChildProcess): Promise<void> {
  const failed = once(child, 'exit').then(() => {
    throw new Error('the saver ended by itself');
  });
  await Promise.race([once(child.stdout!, 'data'), failed]);
}

it('killed at any moment, the store holds every fetch that was saved, each whole', async () => {
  const file = join(folder, 'rundown.db');
  for (let kill = 0; kill < kills; kill++) {
    const lastSaid = await saveAndKill(file, Math.random() * 60);

    const opened = await openStores(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const stories = await opened.value.stories.listCurrent(new Date());
    const fetches = new Set(stories.map(({ story }) => Number(story.headline)));
    expect(stories).toHaveLength(storyCount);
    expect(fetches.size).toBe(1);
    const [saved = 0] = fetches;
    // One more may have been saved than was said.
    expect([lastSaid, lastSaid + 1]).toContain(saved);
    expect(await opened.value.stories.contentVersion()).toBe(saved);
    expect(await opened.value.stories.listRetractions(new Date())).toHaveLength(saved);
    await opened.value.close();
    expect(integrityOf(file)).toBe('ok');
  }
}, 60_000);

function integrityOf(file: string): string | undefined {
  const db = new Database(file);
  const [row] = db.pragma('integrity_check') as { integrity_check: string }[];
  db.close();
  return row?.integrity_check;
}
