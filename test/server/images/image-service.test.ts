import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { type ImageDeps, openImageService } from '../../../src/server/images/image-service.js';
import { NOON } from '../../support/memory-stores.js';
import { testOutbound } from '../../support/newsroom.js';
import { emptyFolder } from '../test-app.js';

const aPicture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2f4a7a' } })
    .png()
    .toBuffer();

const outbound = testOutbound();
afterAll(() => outbound.close());

let newsroom: Server;
let asked: string[];
let answer: RequestListener;
let origin: string;

beforeEach(async () => {
  asked = [];
  newsroom = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => newsroom.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}`;
});
afterEach(() => {
  newsroom.closeAllConnections();
  return new Promise((resolve) => newsroom.close(resolve));
});

const open = (deps: Partial<ImageDeps> = {}) =>
  openImageService({
    folder: emptyFolder(),
    maxBytes: 50e6,
    pictureUrl: (key) => (key === 'unknown' ? undefined : `${origin}/${key}`),
    siteFile: () => undefined,
    outbound,
    clock: () => NOON,
    ...deps,
  });

const serves =
  (bytes: Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'image/png', ...headers }).end(bytes);

describe('pictures', () => {
  it.each([
    ['smaller, cropped', { width: 384, height: 216 }, [384, 216]],
    ['upright, cropped', { width: 200, height: 400 }, [200, 400]],
    ['in its own shape', { width: 160 }, [160, 120]],
    ['larger than the original', { width: 1280, height: 720 }, [1280, 720]],
  ] as const)('come at exactly the size asked for: %s', async (_name, size, [width, height]) => {
    answer = serves(await aPicture(800, 600));
    const images = await open();
    for (const format of ['webp', 'jpg'] as const) {
      const made = await images.picture({ key: 'photo', size, format });
      const facts = await sharp(made.ok ? made.value : undefined).metadata();
      expect(facts).toMatchObject({ width, height, format: format === 'jpg' ? 'jpeg' : 'webp' });
    }
  });

  it('are fetched once for all their sizes, also when many ask at once', async () => {
    answer = serves(await aPicture(800, 600));
    const images = await open();
    const widths = [100, 200, 300, 100, 200, 300];
    const made = await Promise.all(
      widths.map((width) => images.picture({ key: 'photo', size: { width }, format: 'webp' })),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    await images.picture({ key: 'photo', size: { width: 400 }, format: 'jpg' });
    expect(asked).toEqual(['/photo']);
  });

  it('are kept on disk through a restart', async () => {
    answer = serves(await aPicture(80, 60));
    const folder = emptyFolder();
    const size = { width: 40 };
    const first = await (await open({ folder })).picture({ key: 'photo', size, format: 'webp' });
    const second = await (await open({ folder })).picture({ key: 'photo', size, format: 'webp' });
    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it('of our own site are read from disk', async () => {
    const file = join(emptyFolder(), 'x.png');
    writeFileSync(file, await aPicture(80, 60));
    const images = await open({
      pictureUrl: (key) => `/demo/pictures/${key}`,
      siteFile: (path) => (path === '/demo/pictures/x' ? file : undefined),
    });
    expect(await images.picture({ key: 'x', size: { width: 40 }, format: 'webp' })).toMatchObject({ ok: true });
    expect(await images.picture({ key: 'y', size: { width: 40 }, format: 'webp' })).toMatchObject({
      error: { kind: 'unreachable' },
    });
    expect(asked).toEqual([]);
  });

  it('that the channel does not know are not fetched', async () => {
    const images = await open();
    const made = await images.picture({ key: 'unknown', size: { width: 40 }, format: 'webp' });
    expect(made).toEqual({ ok: false, error: { kind: 'unknownPicture', key: 'unknown' } });
    expect(asked).toEqual([]);
  });
});

describe('a broken original', () => {
  const size = { width: 40 };

  it.each<[string, RequestListener, object]>([
    ['is gone', (_request, response) => void response.writeHead(404).end(), { kind: 'httpStatus', status: 404 }],
    ['is a web page', serves(Buffer.from('<html>Sign in</html>')), { kind: 'notAPicture' }],
    ['is empty', serves(Buffer.alloc(0)), { kind: 'notAPicture' }],
    [
      'says it is too large',
      (_request, response) => void response.writeHead(200, { 'content-length': 30e6 }).flushHeaders(),
      { kind: 'tooLarge' },
    ],
    [
      'is too large without saying so',
      (_request, response) => {
        const more = () => response.write(Buffer.alloc(1e6), (fault) => fault ?? more());
        more();
      },
      { kind: 'tooLarge' },
    ],
    [
      'breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 1_000 }).write('half');
        setImmediate(() => response.destroy());
      },
      { kind: 'unreachable' },
    ],
    [
      'leads inside',
      (_request, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
      { kind: 'refusedAddress', refusal: { addressKind: 'metadata' } },
    ],
    [
      'leads round in circles',
      (request, response) => void response.writeHead(302, { location: request.url ?? '/' }).end(),
      {},
    ],
  ])('%s: that picture is missing, and the reason is known', async (_name, listener, error) => {
    answer = listener;
    const images = await open();
    expect(await images.picture({ key: 'photo', size, format: 'webp' })).toMatchObject({ ok: false, error });
  });

  it('follows a newsroom to its new address', async () => {
    const picture = await aPicture(80, 60);
    answer = (request, response) => {
      if (request.url === '/moved') response.writeHead(301, { location: '/new' }).end();
      else serves(picture)(request, response);
    };
    expect(await (await open()).picture({ key: 'moved', size, format: 'webp' })).toMatchObject({ ok: true });
  });

  it('is not asked for again at once, and is after a minute', async () => {
    answer = (_request, response) => void response.writeHead(500).end();
    let now = NOON;
    const images = await open({ clock: () => now });
    await images.picture({ key: 'photo', size, format: 'webp' });
    await images.picture({ key: 'photo', size: { width: 80 }, format: 'webp' });
    expect(asked).toHaveLength(1);
    now = new Date(NOON.getTime() + 60_001);
    answer = serves(await aPicture(80, 60));
    expect(await images.picture({ key: 'photo', size, format: 'webp' })).toMatchObject({ ok: true });
  });

  it('that was no picture is fetched anew after a minute', async () => {
    answer = serves(Buffer.from('soon'));
    let now = NOON;
    const images = await open({ clock: () => now });
    await images.picture({ key: 'photo', size, format: 'webp' });
    now = new Date(NOON.getTime() + 60_001);
    answer = serves(await aPicture(80, 60));
    expect(await images.picture({ key: 'photo', size, format: 'webp' })).toMatchObject({ ok: true });
  });

  it('costs no other picture', async () => {
    const good = await aPicture(80, 60);
    answer = (request, response) => serves(request.url === '/bad' ? Buffer.from('bad') : good)(request, response);
    const images = await open();
    const [bad, fine] = await Promise.all(['bad', 'good'].map((key) => images.picture({ key, size, format: 'webp' })));
    expect([bad?.ok, fine?.ok]).toEqual([false, true]);
  });
});
