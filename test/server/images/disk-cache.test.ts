import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDiskCache } from '../../../src/server/images/disk-cache.js';
import { emptyFolder } from '../test-app.js';

const KILOBYTE = Buffer.alloc(1_000, 1);

describe('the disk cache', () => {
  it('gives back what was written, and nothing else', async () => {
    const cache = await openDiskCache(emptyFolder(), 1e6);
    await cache.write('a', KILOBYTE);
    expect(await cache.read('a')).toEqual(KILOBYTE);
    expect(await cache.read('b')).toBeUndefined();
  });

  it('keeps to its bound; what was not read for longest goes first', async () => {
    const folder = emptyFolder();
    const cache = await openDiskCache(folder, 10_000);
    for (let at = 0; at < 30; at += 1) {
      await cache.write(`f${at}`, KILOBYTE);
      await cache.read('f0');
      expect(cache.sizeBytes()).toBeLessThanOrEqual(10_000);
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(10);
    expect(await cache.read('f0')).toEqual(KILOBYTE);
    expect(await cache.read('f1')).toBeUndefined();
  });

  it('counts what it finds at a start, oldest first, and clears away what a crash left', async () => {
    const folder = emptyFolder();
    for (let at = 0; at < 20; at += 1) {
      writeFileSync(join(folder, `f${at}`), KILOBYTE);
      utimesSync(join(folder, `f${at}`), at + 1, at + 1);
    }
    writeFileSync(join(folder, 'x.1-0.partial'), KILOBYTE);
    const cache = await openDiskCache(folder, 10_000);
    expect(cache.sizeBytes()).toBeLessThanOrEqual(10_000);
    expect([await cache.read('f0'), existsSync(join(folder, 'x.1-0.partial'))]).toEqual([undefined, false]);
    expect(await cache.read('f19')).toEqual(KILOBYTE);
  });

  it('counts a file once that is written twice', async () => {
    const cache = await openDiskCache(emptyFolder(), 1e6);
    await cache.write('a', KILOBYTE);
    await cache.write('a', KILOBYTE);
    expect(cache.sizeBytes()).toBe(1_000);
  });

  it('misses what somebody deleted, and goes on', async () => {
    const folder = emptyFolder();
    const cache = await openDiskCache(folder, 1e6);
    await cache.write('a', KILOBYTE);
    const { rmSync } = await import('node:fs');
    rmSync(folder, { recursive: true });
    expect(await cache.read('a')).toBeUndefined();
    await cache.write('b', KILOBYTE);
    expect(await cache.read('b')).toBeUndefined();
  });
});
