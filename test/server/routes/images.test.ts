import { Problem } from '../../../src/contract/problem.js';
import { err } from '../../../src/contract/result.js';
import { testApp } from '../test-app.js';

describe('pictures over HTTP', () => {
  it('are kept for ever', async () => {
    const { app } = await testApp();
    const response = await app.inject('/api/v1/images/known-key/384x216.webp');
    expect(response.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const again = await app.inject({
      url: '/api/v1/images/known-key/384x216.webp',
      headers: { 'if-none-match': response.headers.etag as string },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await app.inject({ method: 'HEAD', url: '/api/v1/images/known-key/624.jpg' });
    expect([head.statusCode, head.headers['content-type'], head.body]).toEqual([200, 'image/jpeg', '']);
    await app.close();
  });

  it.each([
    ['0.webp', 'size: is not WIDTH or WIDTHxHEIGHT, at most 3840 each'],
    ['9999x1.webp', 'size: is not WIDTH or WIDTHxHEIGHT, at most 3840 each'],
    ['x216.webp', 'size: is not WIDTH or WIDTHxHEIGHT, at most 3840 each'],
    ['384x216.gif', 'format: is not one of webp, jpg'],
    ['384x216', 'format: is not one of webp, jpg'],
    ['384x216.webp.exe', 'format: is not one of webp, jpg'],
  ])('cannot be asked for as %s', async (file, detail) => {
    const { app } = await testApp();
    const response = await app.inject(`/api/v1/images/known-key/${file}`);
    expect(Problem.parse(response.json())).toMatchObject({ status: 400, detail });
    await app.close();
  });

  it('that the channel does not know are a 404', async () => {
    const { app } = await testApp();
    const response = await app.inject('/api/v1/images/unknown-key/384x216.webp');
    expect(Problem.parse(response.json())).toMatchObject({ status: 404, type: 'urn:rundown:problem:unknownPicture' });
    await app.close();
  });

  it('whose original is broken are a 404 that is soon asked again', async () => {
    const { app } = await testApp({
      images: {
        picture: async () => err({ kind: 'httpStatus', url: 'https://p.example/x', status: 500 }),
        cacheBytes: () => 0,
      },
    });
    const response = await app.inject('/api/v1/images/broken-key/384x216.webp');
    expect(Problem.parse(response.json())).toMatchObject({ type: 'urn:rundown:problem:pictureUnavailable' });
    expect(response.headers['cache-control']).toBe('public, max-age=60');
    expect(response.body).not.toContain('p.example');
    await app.close();
  });
});
