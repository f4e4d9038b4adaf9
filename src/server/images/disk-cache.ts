import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by name in one folder, never more than its bound: what was not read for longest goes first. */
export interface DiskCache {
  read(name: string): Promise<Buffer | undefined>;
  /** A full disk costs the keeping, not the answer. */
  write(name: string, bytes: Buffer): Promise<void>;
  remove(name: string): Promise<void>;
  sizeBytes(): number;
}

interface Entry {
  readonly bytes: number;
  /** When its last use was noted on disk. */
  readonly notedAt: number;
}

/** Room made when the bound is passed, so that not every write has to. */
const KEPT_SHARE = 0.9;
/** The order of use outlives a restart by the files' times, which need not be exact. */
const NOTE_USE_AFTER_MS = 3_600_000;
const PARTIAL = '.partial';

export async function openDiskCache(folder: string, maxBytes: number): Promise<DiskCache> {
  await mkdir(folder, { recursive: true });
  // A map in order of use: the first is the one to go.
  const entries = await listEntries(folder);
  let total = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  let writes = 0;
  await evict();

  return {
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      if (!bytes) forget(name);
      else noteUse(name, entry);
      return bytes;
    },

    async write(name, bytes) {
      const partial = join(folder, `${name}.${process.pid}-${writes++}${PARTIAL}`);
      try {
        await writeFile(partial, bytes);
        await rename(partial, join(folder, name));
      } catch {
        await rm(partial, { force: true }).catch(() => undefined);
        return;
      }
      forget(name);
      entries.set(name, { bytes: bytes.length, notedAt: Date.now() });
      total += bytes.length;
      await evict();
    },

    async remove(name) {
      forget(name);
      await rm(join(folder, name), { force: true });
    },

    sizeBytes: () => total,
  };

  function noteUse(name: string, entry: Entry): void {
    if (!entries.delete(name)) return;
    const now = Date.now();
    const isDue = now - entry.notedAt > NOTE_USE_AFTER_MS;
    entries.set(name, isDue ? { ...entry, notedAt: now } : entry);
    if (isDue) void utimes(join(folder, name), new Date(now), new Date(now)).catch(() => undefined);
  }

  function forget(name: string): void {
    total -= entries.get(name)?.bytes ?? 0;
    entries.delete(name);
  }

  async function evict(): Promise<void> {
    if (total <= maxBytes) return;
    const leaving: string[] = [];
    for (const name of entries.keys()) {
      if (total <= maxBytes * KEPT_SHARE) break;
      forget(name);
      leaving.push(name);
    }
    await Promise.all(leaving.map((name) => rm(join(folder, name), { force: true })));
  }
}

async function listEntries(folder: string): Promise<Map<string, Entry>> {
  const found: { name: string; entry: Entry }[] = [];
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const facts = await stat(file).catch(() => undefined);
    if (!facts?.isFile()) continue;
    // What a killed process left half written.
    if (name.endsWith(PARTIAL)) await rm(file, { force: true });
    else found.push({ name, entry: { bytes: facts.size, notedAt: facts.mtimeMs } });
  }
  found.sort((a, b) => a.entry.notedAt - b.entry.notedAt);
  return new Map(found.map(({ name, entry }) => [name, entry]));
}
