import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AlertList } from '../../../src/contract/alert.js';
import { adminAlertsPath, eventsPath, pathTo } from '../../../src/contract/endpoints.js';
import { createEventStreams } from '../../../src/server/alerts/event-streams.js';
import { aStory } from '../../support/story-builders.js';
import { type TestApp, testApp } from '../test-app.js';

const TOKEN = 'a-secret-of-the-newsroom';
const bearer = { authorization: `Bearer ${TOKEN}` };
const storm = { headline: 'Storm warning', storyId: 'storm' };

let served: TestApp;
beforeEach(async () => {
  served = await testApp({ stories: [aStory({ id: 'storm' })], adminToken: TOKEN });
});
afterEach(() => served.app.close());

const push = (payload: object = storm, headers: Record<string, string> = bearer) =>
  served.app.inject({ method: 'POST', url: adminAlertsPath, payload, headers });
const withdraw = (id: string, headers: Record<string, string> = bearer) =>
  served.app.inject({ method: 'DELETE', url: `${adminAlertsPath}/${id}`, headers });
const list = async () => AlertList.parse((await served.app.inject({ url: pathTo('alerts') })).json()).alerts;

describe('pushing an alert', () => {
  it('shows it to every TV until it is withdrawn', async () => {
    const pushed = await push();
    expect([pushed.statusCode, pushed.headers['cache-control']]).toEqual([201, 'no-store']);
    const [shown] = await list();
    expect(shown).toEqual(pushed.json());
    expect(shown).toMatchObject({ ...storm, severity: 'breaking', expiresAt: '2026-01-01T12:30:00.000Z' });

    expect((await withdraw(shown!.id)).statusCode).toBe(204);
    expect(await list()).toEqual([]);
    expect((await withdraw(shown!.id)).json()).toMatchObject({ status: 404, type: 'urn:rundown:problem:unknownAlert' });
  });

  it.each([
    [{ headline: '' }, 'headline: must have at least 1 character'],
    [{ headline: '\n\u200B' }, 'headline: has no text'],
    [{ headline: 'x'.repeat(161) }, 'headline: must have at most 160 characters'],
    [{ ...storm, storyId: 'nowhere' }, 'storyId: the channel has no such story'],
    [{ ...storm, severity: 'loud' }, 'severity: must be one of "info", "breaking", "takeover"'],
    [{ ...storm, expiresInSec: 5 }, 'expiresInSec: must be at least 60'],
    [{ ...storm, colour: 'red' }, 'colour: is not known here'],
  ])('refuses %j and says why', async (payload, detail) => {
    const refused = await push(payload);
    expect([refused.statusCode, refused.json().detail]).toEqual([400, detail]);
    expect(await list()).toEqual([]);
  });
});

describe('who may push', () => {
  it.each([
    [{}],
    [{ authorization: 'Bearer wrong' }],
    [{ authorization: TOKEN }],
    [{ authorization: `Basic ${TOKEN}` }],
  ] as Record<string, string>[][])('is nobody with %j', async (headers) => {
    for (const answer of [await push(storm, headers), await withdraw('any', headers)]) {
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="rundown"']);
    }
    expect(await list()).toEqual([]);
  });

  it('is nobody at all where no token is set; the answer says how to set one', async () => {
    const closed = await testApp({ stories: [aStory({ id: 'storm' })] });
    const answer = await closed.app.inject({ method: 'POST', url: adminAlertsPath, payload: storm, headers: bearer });
    expect([answer.statusCode, answer.json().detail]).toEqual([403, expect.stringContaining('RUNDOWN_ADMIN_TOKEN')]);
    await closed.app.close();
  });

  it('may not try for ever, from this machine either', async () => {
    const tries = [];
    for (let count = 0; count < 31; count += 1) tries.push((await push(storm, {})).statusCode);
    expect([tries[29], tries[30]]).toEqual([401, 429]);
    expect((await push()).statusCode).toBe(429);
    expect((await served.app.inject({ url: pathTo('alerts') })).statusCode).toBe(200);
  });
});

describe('the list of alerts', () => {
  it('is kept by caches for a moment only, and says 304 to whoever has it', async () => {
    const { headers } = await served.app.inject({ url: pathTo('alerts') });
    expect(headers['cache-control']).toBe('public, max-age=3');
    const again = await served.app.inject({ url: pathTo('alerts'), headers: { 'if-none-match': headers.etag! } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('the stream of events', () => {
  /** What has come so far, and a wait for more. */
  async function listen(headers: Record<string, string> = {}) {
    if (!served.app.server.listening) await served.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = served.app.server.address() as AddressInfo;
    const [response] = (await once(get({ host: '127.0.0.1', port, path: eventsPath, headers }), 'response')) as [
      IncomingMessage,
    ];
    let heard = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
    });
    const hears = async (words: RegExp) => {
      while (!words.test(heard)) await once(response, 'data');
      return heard;
    };
    return { response, hears };
  }
  const lastId = (heard: string) => [...heard.matchAll(/^id: (.+)$/gm)].at(-1)![1]!;

  it('begins with the list, tells of each change, and ends with the server', async () => {
    const tv = await listen();
    expect(tv.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
    });
    await tv.hears(/event: beat\ndata: 1\n\nevent: alerts\nid: \S+\ndata: {"alerts":\[\]}\n\n/);
    await push();
    await tv.hears(/data: {"alerts":\[.*Storm warning.*\]}\n\n/);
    const ended = once(tv.response, 'end');
    await served.app.close();
    expect(await ended).toEqual([]);
  });

  it('says nothing twice to a TV that comes back', async () => {
    const tv = await listen();
    const known = lastId(await tv.hears(/event: alerts[\s\S]*\n\n/));
    const back = await listen({ 'last-event-id': known });
    await push();
    const heard = await back.hears(/event: alerts[\s\S]*\n\n/);
    expect(heard.match(/event: alerts/g)).toHaveLength(1);
    expect(heard).toContain('Storm warning');
  });

  it('sends the rest to poll when it is full', async () => {
    const none = createEventStreams(served.alerts, 0);
    expect(none.isFull).toBe(true);
    none.closeAll();
  });
});
