import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, testApp } from '../test-app.js';

function packages(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'noto-sans-jp/files'), { recursive: true });
  const ranges = { '[0]': 'U+3041-3096,U+2026,U+31', '[1]': 'U+65e5,U+672c', latin: 'U+20-7e' };
  writeFileSync(join(folder, 'noto-sans-jp/unicode.json'), JSON.stringify(ranges));
  for (const file of ['noto-sans-jp-0-wght-normal.woff2', 'noto-sans-jp-latin-400.woff', 'x.txt'])
    writeFileSync(join(folder, 'noto-sans-jp/files', file), 'slice');
  return folder;
}

describe('fonts of large scripts', () => {
  it('are listed by slices, with the script’s own letters', async () => {
    const { app } = await testApp({ fontFolder: packages() });
    const answer = await app.inject('/api/v1/fonts/jp/slices.json');
    expect(answer.json()).toEqual([
      { file: 'noto-sans-jp-0-wght-normal.woff2', range: 'U+3041-3096' },
      { file: 'noto-sans-jp-1-wght-normal.woff2', range: 'U+65e5,U+672c' },
    ]);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=86400',
    });
  });

  it('come slice by slice to a TV of any origin, and are kept for ever', async () => {
    const { app } = await testApp({ fontFolder: packages() });
    const answer = await app.inject('/api/v1/fonts/jp/noto-sans-jp-0-wght-normal.woff2');
    expect([answer.statusCode, answer.body]).toEqual([200, 'slice']);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each(['/api/v1/fonts/jp/x.txt', '/api/v1/fonts/jp/../unicode.json', '/api/v1/fonts/kr/slices.json'])(
    'has nothing else: %s',
    async (url) => {
      const { app } = await testApp({ fontFolder: packages() });
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );
});
