import { gzipSync } from 'node:zlib';
import { showFirstRail } from '../show-first-rail.mjs';

const KB = 1_000;

/** What the app has asked for when its first rail is painted: script, and everything else that is not data or a picture. */
export async function transfer({ chromium, app }) {
  const answers = [];
  const { tv, firstRailAt } = await showFirstRail(chromium, app, {
    prepare: ({ page }) => page.on('response', (response) => answers.push(response)),
  });
  try {
    const startedAt = await tv.page.evaluate(() => performance.timeOrigin);
    const early = answers.filter((response) => response.request().timing().startTime <= startedAt + firstRailAt);
    const files = (await Promise.all(early.map(fileOf))).filter(Boolean);
    const sum = (...kinds) =>
      files.filter(({ kind }) => kinds.includes(kind)).reduce((total, { bytes }) => total + bytes, 0) / KB;
    return [
      { figure: 'JS at first rail, gzip', unit: 'KB', atMost: 160, values: [sum('script')], files },
      {
        figure: 'fonts + CSS + HTML at first rail, gzip',
        unit: 'KB',
        atMost: 130,
        values: [sum('font', 'stylesheet', 'document')],
      },
    ];
  } finally {
    await tv.close();
  }
}

/** Packed by us at the highest level, so that it is the same whatever the server's compression; a packed font stays as it is. */
async function fileOf(response) {
  const kind = response.request().resourceType();
  if (!['script', 'font', 'stylesheet', 'document'].includes(kind) || !response.ok()) return undefined;
  const body = await response.body();
  const bytes = Math.min(body.length, gzipSync(body, { level: 9 }).length);
  return { path: new URL(response.url()).pathname, kind, bytes };
}
