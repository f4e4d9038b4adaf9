import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/run.mjs';
import { atEnd } from './clean-up.mjs';

const source = join(root, 'test/bench/bare-rails');
const fonts = join(root, 'build/tv/static/fonts');

const files = {
  '/': [join(source, 'index.html'), 'text/html; charset=utf-8'],
  '/app.js': [join(source, 'app.js'), 'text/javascript; charset=utf-8'],
  '/js/lightning.min.js': [
    join(root, 'node_modules/@lightningjs/core/dist/lightning.min.js'),
    'text/javascript; charset=utf-8',
  ],
  '/fonts/inter.woff2': [join(fonts, 'inter.woff2'), 'font/woff2'],
  '/fonts/serif-600.woff2': [join(fonts, 'serif-600.woff2'), 'font/woff2'],
};

/** The bare rails app as ready, compressed bytes, as our own server sends the TV app. */
export async function serveBareApp() {
  const answers = new Map(Object.entries(files).map(([path, [file, type]]) => [path, answerOf(file, type)]));
  return listen((request, response) => {
    const answer = answers.get(request.url.split('?')[0]);
    if (answer) response.writeHead(200, answer.headers).end(answer.bytes);
    else response.writeHead(404).end();
  });
}

/** Opens a small server of this process on a free loopback port and answers its address. */
export function listen(handle) {
  const server = createServer(handle);
  atEnd(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

function answerOf(file, type) {
  const raw = readFileSync(file);
  const isCompressed = type.startsWith('font/');
  const bytes = isCompressed ? raw : gzipSync(raw, { level: 9 });
  const headers = { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-cache' };
  return { bytes, headers: isCompressed ? headers : { ...headers, 'content-encoding': 'gzip' } };
}
