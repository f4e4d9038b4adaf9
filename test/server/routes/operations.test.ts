import { Problem } from '../../../src/contract/problem.js';
import { aStory } from '../../support/story-builders.js';
import { testApp } from '../test-app.js';

describe('health', () => {
  it('lives and is ready when the store answers and content is loaded', async () => {
    const { app } = await testApp({ stories: [aStory()] });
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'live' });
    const ready = await app.inject('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: 'ready', editionId: 'e1', contentVersion: 1, storyCount: 1 },
    ]);
    await app.close();
  });

  it('says why it is not ready', async () => {
    const { app, stores } = await testApp({ isLoaded: false });
    stores.setBroken(true);
    const response = await app.inject('/readyz');
    expect([response.statusCode, response.json()]).toEqual([
      503,
      { status: 'notReady', reasons: ['The store does not answer.', 'No content has been loaded yet.'] },
    ]);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    await app.close();
  });

  it('goes on serving what it has while the store is gone', async () => {
    const { app, stores } = await testApp({ stories: [aStory()] });
    stores.setBroken(true);
    expect((await app.inject('/api/v1/pages/home')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    await app.close();
  });
});

describe('metrics', () => {
  it('count stories and answers by status', async () => {
    const { app } = await testApp({ stories: [aStory()] });
    await app.inject('/api/v1/channel');
    await app.inject('/api/v1/nope');
    const { body } = await app.inject('/metrics');
    expect(body).toContain('rundown_stories 1');
    expect(body).toContain('rundown_http_requests_total{status="200"} 1');
    expect(body).toContain('rundown_http_requests_total{status="404"} 1');
    await app.close();
  });
});

describe('documentation', () => {
  it('is the OpenAPI document for programs and a page for people', async () => {
    const { app } = await testApp();
    for (const url of ['/api/docs', '/api/docs/', '/api/docs/openapi.json']) {
      expect((await app.inject({ url, headers: { accept: '*/*' } })).json().openapi).toBe('3.1.0');
    }
    const page = await app.inject({
      url: '/api/docs',
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const script = await app.inject('/api/docs/static/swagger-ui-bundle.js');
    expect(script.statusCode).toBe(200);
    await app.close();
  });

  it('describes channel files', async () => {
    const { app } = await testApp();
    const schema = (await app.inject('/api/channel.schema.json')).json();
    expect(schema).toMatchObject({ type: 'object', required: ['name', 'sources'] });
    // Fields with a default may be left out of a file.
    expect(schema.required).not.toContain('timeZone');
    await app.close();
  });
});

describe('limits', () => {
  it('are kept for each address, but not for this machine', async () => {
    const { app } = await testApp({ rateLimit: 3 });
    const statuses = async (remoteAddress: string) => {
      const asked = [];
      for (let time = 0; time < 4; time += 1)
        asked.push((await app.inject({ url: '/api/v1/channel', remoteAddress })).statusCode);
      return asked;
    };
    expect(await statuses('203.0.113.7')).toEqual([200, 200, 200, 429]);
    expect(await statuses('127.0.0.1')).toEqual([200, 200, 200, 200]);
    const refused = await app.inject({ url: '/api/v1/channel', remoteAddress: '203.0.113.7' });
    expect(Problem.parse(refused.json())).toMatchObject({ status: 429, type: 'urn:rundown:problem:tooMany' });
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    await app.close();
  });

  it.each([
    ['an address that is too long', { url: `/api/v1/channel?x=${'x'.repeat(5_000)}` }, 414],
    ['an address that is none', { url: '/api/v1/%zz' }, 400],
  ])('refuse %s', async (_name, request, status) => {
    const { app } = await testApp();
    const response = await app.inject(request);
    expect(response.statusCode).toBe(status);
    expect(Problem.parse(response.json()).status).toBe(status);
    await app.close();
  });
});

describe('a fault of our own', () => {
  it('is a 500 that tells nothing of the inside', async () => {
    const { app } = await testApp({
      images: {
        picture: () => Promise.reject(new Error('secret path /var/lib')),
        cacheBytes: () => 0,
      },
    });
    const response = await app.inject('/api/v1/images/some-key-here/384x216.webp');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(Problem.parse(response.json())).toMatchObject({ status: 500, title: 'Something went wrong here' });
    await app.close();
  });
});

describe('a preflight', () => {
  it.each(['null', 'https://tv.example'])('from %s may read and may not write', async (origin) => {
    const { app } = await testApp();
    const response = await app.inject({
      method: 'OPTIONS',
      url: '/api/v1/channel',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'if-none-match',
    });
    await app.close();
  });
});
