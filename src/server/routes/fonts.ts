import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { type FontSet, type FontSlice, fontSetPath, fontSets, sliceListFile } from '../../contract/font-sets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Letters of Chinese, Japanese and Korean, in slices of about a hundred: a TV fetches those that its texts need. */
export const fontRoutes: FastifyPluginAsync<{ readonly fontFolder: string }> = async (app, { fontFolder }) => {
  for (const set of fontSets) {
    const slices = await readSlices(fontFolder, set);
    // Without its package the set is not there, and TVs draw with what they have.
    if (!slices) continue;
    const list = JSON.stringify(slices);
    app.get(fontSetPath(set) + sliceListFile, (_request, reply) =>
      reply.header('cache-control', A_DAY).type('application/json; charset=utf-8').send(list),
    );
    await app.register(fastifyStatic, {
      root: join(fontFolder, nameOf(set), 'files'),
      prefix: fontSetPath(set),
      decorateReply: false,
      index: false,
      cacheControl: false,
      allowedPath: (path) => path.endsWith('-wght-normal.woff2'),
      setHeaders: (response) => void response.setHeader('cache-control', FOR_EVER),
    });
  }
};

const nameOf = (set: FontSet): string => `noto-sans-${set}`;

async function readSlices(folder: string, set: FontSet): Promise<readonly FontSlice[] | undefined> {
  let ranges: Record<string, string>;
  try {
    ranges = JSON.parse(await readFile(join(folder, nameOf(set), 'unicode.json'), 'utf8'));
  } catch {
    return undefined;
  }
  // Those in brackets are the script's own; the others, such as `latin`, the app has.
  return Object.entries(ranges).flatMap(([name, range]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    const own = range.split(',').filter(isOwn).join(',');
    return number === undefined || !own ? [] : [{ file: `${nameOf(set)}-${number}-wght-normal.woff2`, range: own }];
  });
}

// Slices also have digits, dots and arrows, which the app draws with its own faces. Jamo of Korean are below Han and kana.
function isOwn(span: string): boolean {
  const first = Number.parseInt(span.trim().slice(2), 16);
  return first >= 0x2e80 || (first >= 0x1100 && first <= 0x11ff);
}
