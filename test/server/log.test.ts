import Fastify from 'fastify';
import { createLog } from '../../src/server/log.js';

describe('the log', () => {
  it('says what was asked, and neither by whom nor the words of a search', async () => {
    const lines: string[] = [];
    const app = Fastify({ loggerInstance: createLog('info', { write: (line) => lines.push(line) }) });
    app.get('/search', async () => ({}));
    await app.inject({ url: '/search?q=divorce+lawyer', remoteAddress: '203.0.113.7' });
    await app.close();
    const asked = lines.map((line) => JSON.parse(line) as { req?: unknown }).find(({ req }) => req);
    expect(asked?.req).toEqual({ method: 'GET', url: '/search' });
    expect(lines.join('')).not.toMatch(/203\.0\.113\.7|divorce/);
  });

  it('keeps to warnings when the level is not one', () => {
    expect(createLog('loud').level).toBe('warn');
  });
});
