import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { emptyFolder, testApp } from '../test-app.js';

const INDEX = '<!doctype html><title>TV</title><script src="./js/app.js"></script><script>start()</script>';
// printf 'start()' | openssl dgst -sha256 -binary | base64
const START_HASH = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='";

function builtSite(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'static/fonts'), { recursive: true });
  mkdirSync(join(folder, 'js'));
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'js/app.js'), 'let app = 1;\n'.repeat(500));
  writeFileSync(join(folder, 'js/hls-3fa9c2d1.js'), 'hls');
  writeFileSync(join(folder, 'static/fonts/inter.woff2'), 'font');
  writeFileSync(join(folder, '.secret'), 'no');
  return folder;
}

describe('the TV app', () => {
  it('is at the root, with a policy for its own scripts and anybody’s streams', async () => {
    const { app } = await testApp({ siteFolder: builtSite() });
    const { headers, body } = await app.inject('/');
    expect(body).toBe(INDEX);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' ${START_HASH};`);
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("media-src 'self' http: https: blob: data:");
    expect(policy).toContain("frame-ancestors 'self'");
    expect((await app.inject({ url: '/', headers: { 'if-none-match': headers.etag as string } })).statusCode).toBe(304);
    await app.close();
  });

  it.each([
    ['/js/app.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/js/app.js?v=abc', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/js/hls-3fa9c2d1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/static/fonts/inter.woff2', 'font/woff2', 'public, max-age=3600, stale-while-revalidate=86400'],
  ])('serves %s', async (url, type, caching) => {
    const { app } = await testApp({ siteFolder: builtSite() });
    const { headers } = await app.inject(url);
    expect(headers).toMatchObject({ 'content-type': type, 'cache-control': caching });
    await app.close();
  });

  it('names the answers that it will ask for first', async () => {
    const { app } = await testApp({ siteFolder: builtSite() });
    const { headers } = await app.inject('/');
    expect(headers.link).toBe(
      '</api/v1/channel>; rel=preload; as=fetch; crossorigin, </api/v1/pages/home>; rel=preload; as=fetch; crossorigin',
    );
    expect((await app.inject('/js/app.js')).headers.link).toBeUndefined();
    await app.close();
  });

  it('is compressed', async () => {
    const { app } = await testApp({ siteFolder: builtSite() });
    const { headers, rawPayload } = await app.inject({ url: '/js/app.js', headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(rawPayload).toString()).toContain('let app');
    await app.close();
  });

  it('shows a rebuild without a restart', async () => {
    const siteFolder = builtSite();
    const { app } = await testApp({ siteFolder });
    await app.inject('/js/app.js');
    writeFileSync(join(siteFolder, 'js/app.js'), 'rebuilt');
    utimesSync(join(siteFolder, 'js/app.js'), new Date(), new Date(Date.now() + 5_000));
    expect((await app.inject('/js/app.js')).body).toBe('rebuilt');
    await app.close();
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/js/..%2f..%2fetc/passwd',
    '/.secret',
    '/js',
    '/js%5c..%5capp.js',
    '/%00',
  ])('serves nothing for %s', async (url) => {
    const { app } = await testApp({ siteFolder: builtSite() });
    expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    await app.close();
  });

  it('says how to build it when it is not built', async () => {
    const { app } = await testApp();
    const { statusCode, body } = await app.inject('/');
    expect(statusCode).toBe(200);
    expect(body).toContain('npm run build');
    await app.close();
  });
});
