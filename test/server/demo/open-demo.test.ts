import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo } from '../../../src/server/demo/open-demo.js';
import { shiftDates } from '../../../src/server/demo/shift-dates.js';
import { emptyFolder } from '../test-app.js';

const HOUR_MS = 3_600_000;

describe('shifting the dates of a feed', () => {
  it.each([
    ['<pubDate>Thu, 01 Jan 2026 11:48:00 GMT</pubDate>', '<pubDate>Fri, 02 Jan 2026 12:48:00 GMT</pubDate>'],
    ['<pubDate>Wed, 31 Dec 2025 23:30:00 +0100</pubDate>', '<pubDate>Thu, 01 Jan 2026 23:30:00 GMT</pubDate>'],
    ['<atom:updated>2026-01-01T11:56:00Z</atom:updated>', '<atom:updated>2026-01-02T12:56:00Z</atom:updated>'],
    ['"lastUpdated": "2026-01-01T12:00:00+00:00"', '"lastUpdated": "2026-01-02T13:00:00Z"'],
    ['"releaseDate": "2025-12-31"', '"releaseDate": "2026-01-01"'],
    ['<p>In 1998 the bridge, built 1911-02, reopened.</p>', '<p>In 1998 the bridge, built 1911-02, reopened.</p>'],
  ])('%s', (before, after) => {
    expect(shiftDates(before, 25 * HOUR_MS)).toBe(after);
  });

  it('keeps times round', () => {
    expect(shiftDates('2026-01-01T11:56:00Z', 61_234)).toBe('2026-01-01T11:57:00Z');
  });
});

describe('the demo channel', () => {
  const FIRST_START = new Date('2026-03-04T05:06:07Z');

  function project(): string {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'feeds'));
    writeFileSync(join(folder, 'channel.json'), '{"name":"Demo"}');
    writeFileSync(join(folder, 'feeds/a.xml'), '<pubDate>Thu, 01 Jan 2026 11:48:00 GMT</pubDate>');
    return folder;
  }
  const feedIn = (dataFolder: string) => readFileSync(join(dataFolder, 'demo/feeds/a.xml'), 'utf8');

  it('is fresh at the first start', async () => {
    const dataFolder = emptyFolder();
    const { channelFile } = await openDemo({ demoFolder: project(), dataFolder, clock: () => FIRST_START });
    expect(readFileSync(channelFile, 'utf8')).toBe('{"name":"Demo"}');
    expect(feedIn(dataFolder)).toBe('<pubDate>Wed, 04 Mar 2026 04:54:00 GMT</pubDate>');
    expect(existsSync(join(dataFolder, 'demo.partial'))).toBe(false);
  });

  it('is left alone at later starts', async () => {
    const dataFolder = emptyFolder();
    const demoFolder = project();
    await openDemo({ demoFolder, dataFolder, clock: () => FIRST_START });
    writeFileSync(join(dataFolder, 'demo/feeds/a.xml'), 'edited');
    await openDemo({ demoFolder, dataFolder, clock: () => new Date('2026-05-01T00:00:00Z') });
    expect(feedIn(dataFolder)).toBe('edited');
  });

  it('follows the project’s own feeds when those change, with the dates of the first start', async () => {
    const dataFolder = emptyFolder();
    const demoFolder = project();
    await openDemo({ demoFolder, dataFolder, clock: () => FIRST_START });
    writeFileSync(join(demoFolder, 'feeds/a.xml'), '<pubDate>Thu, 01 Jan 2026 12:00:00 GMT</pubDate>');
    await openDemo({ demoFolder, dataFolder, clock: () => new Date('2026-05-01T00:00:00Z') });
    expect(feedIn(dataFolder)).toBe('<pubDate>Wed, 04 Mar 2026 05:06:00 GMT</pubDate>');
  });

  it('is made whole after a start that was killed half way', async () => {
    const dataFolder = emptyFolder();
    mkdirSync(join(dataFolder, 'demo.partial/feeds'), { recursive: true });
    mkdirSync(join(dataFolder, 'demo'));
    await openDemo({ demoFolder: project(), dataFolder, clock: () => FIRST_START });
    expect(feedIn(dataFolder)).toContain('Mar 2026');
  });
});
