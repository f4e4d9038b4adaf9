import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Answer, createAnswer } from './answer.js';
import { everyAnswerHeaders, pagePolicy } from './security-headers.js';

/** The built TV app, kept as ready bytes. */
export interface Site {
  /** Missing when there is no such file. */
  answer(path: string, isVersioned: boolean): Promise<Answer | undefined>;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

const HASHED_NAME = /[.-](?=[0-9a-z]*\d)[0-9a-z]{8,}\.\w+$/i;

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Rundown</title>
<p>The TV app is not built yet. Run <code>npm run build</code>, then load this page again.</p>`;

/** Files are read once and read again when they change on disk, so that a rebuild shows without a restart. */
export function createSite(folder: string): Site {
  const kept = new Map<string, { readonly stamp: string; readonly answer: Answer }>();

  return {
    async answer(path, isVersioned) {
      const name = fileName(path);
      if (name === undefined) return undefined;
      const file = join(folder, name);
      const stamp = await stampOf(file);
      if (stamp === undefined) return name === 'index.html' ? notBuilt() : undefined;

      const key = `${isVersioned}:${name}`;
      const known = kept.get(key);
      if (known?.stamp === stamp) return known.answer;
      const bytes = await readFile(file);
      const answer = createAnswer(bytes, headersOf(name, isVersioned, bytes));
      kept.set(key, { stamp, answer });
      return answer;
    },
  };
}

/** The file that a path names, never outside the folder and never a hidden one. */
function fileName(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const parts = normalize(decoded).split(sep).filter(Boolean);
  if (parts.some((part) => part.startsWith('.'))) return undefined;
  return parts.join('/') || 'index.html';
}

async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? `${found.mtimeMs}-${found.size}` : undefined;
}

function headersOf(name: string, isVersioned: boolean, bytes: Buffer): Record<string, string> {
  const type = extname(name).toLowerCase();
  const headers = {
    ...everyAnswerHeaders,
    'content-type': MIME_TYPES[type] ?? 'application/octet-stream',
    'cache-control': cacheControl(name, isVersioned),
  };
  return type === '.html' ? { ...headers, 'content-security-policy': pagePolicy(bytes.toString('utf8')) } : headers;
}

/** A name that changes with its content can be kept for ever; any other is asked about each time, which costs a 304. */
function cacheControl(name: string, isVersioned: boolean): string {
  if (isVersioned || HASHED_NAME.test(name)) return 'public, max-age=31536000, immutable';
  return name.startsWith('static/') ? 'public, max-age=3600, stale-while-revalidate=86400' : 'no-cache';
}

const notBuilt = (): Answer =>
  createAnswer(Buffer.from(NOT_BUILT), {
    ...everyAnswerHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(NOT_BUILT),
  });
