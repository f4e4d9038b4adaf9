import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { request } from 'undici';
import { createOutbound, type Outbound } from '../../../src/server/outbound/create-outbound.js';
import { refusalIn } from '../../../src/server/outbound/refused-address.js';

let server: Server;
let port: number;
let asked: number;
let outbound: Outbound;
let lookedUp: string[];

beforeEach(async () => {
  asked = 0;
  lookedUp = [];
  const answer: RequestListener = (_, response) => {
    asked += 1;
    response.end('inside');
  };
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  await outbound.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Answers each question with the next of these lists of addresses. */
const resolving = (...answers: string[][]): LookupFunction => {
  const left = [...answers];
  return (hostname, options, callback) => {
    lookedUp.push(hostname);
    const found: LookupAddress[] = (left.shift() ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family ?? 0);
  };
};
const open = (lookup?: LookupFunction, ...byServer: string[]) => {
  const allowedHosts = byServer.map((hostname) => ({ hostname }));
  outbound = createOutbound({ version: '1', allowedHosts, ...(lookup ? { lookup } : {}) });
};
async function ask(host: string): Promise<string> {
  try {
    const { body } = await request(`http://${host}:${port}/`, { dispatcher: outbound.dispatcher() });
    return await body.text();
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    if (!refusal) throw thrown;
    return `${refusal.host} at ${refusal.address}: ${refusal.addressKind}`;
  }
}

describe('addresses of the inside', () => {
  it.each(['127.0.0.1', '0x7f.1', '2130706433', '017700000001', '127.1', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0'])(
    'written as %s are refused',
    async (host) => {
      open();
      expect(await ask(host)).toMatch(/: loopback$/);
      expect(asked).toBe(0);
    },
  );

  it('behind a name are refused', async () => {
    open(resolving(['127.0.0.1']));
    expect(await ask('news.example')).toBe('news.example at 127.0.0.1: loopback');
    expect(asked).toBe(0);
  });

  it('among public ones are refused', async () => {
    open(resolving(['8.8.8.8', '::1', '127.0.0.1']));
    expect(await ask('news.example')).toBe('news.example at ::1: loopback');
    expect(asked).toBe(0);
  });

  it('behind this machine’s own name are refused', async () => {
    open();
    expect(await ask('localhost')).toMatch(/^localhost at (127\.0\.0\.1|::1): loopback$/);
    expect(asked).toBe(0);
  });
});

describe('a name that changes its meaning', () => {
  it('is looked up once for a connection, which goes where the answer said', async () => {
    open(resolving(['127.0.0.1'], ['127.0.0.2']), 'news.example');
    expect(await ask('news.example')).toBe('inside');
    expect(lookedUp).toEqual(['news.example']);
  });

  it('is judged again at the next connection', async () => {
    open(resolving(['127.0.0.1'], ['169.254.169.254']));
    outbound.allowForChannel([`news.example:${port}`]);
    expect(await ask('news.example')).toBe('inside');
    server.closeAllConnections();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await ask('news.example')).toBe('news.example at 169.254.169.254: metadata');
  });
});

describe('a host that is allowed by name', () => {
  it.each(['127.0.0.1', '[::ffff:127.0.0.1]'])('may be %s itself', async (host) => {
    open(undefined, host === '127.0.0.1' ? host : '[::ffff:7f00:1]');
    expect(await ask(host)).toBe('inside');
  });

  it('is fetched from until the channel no longer allows it, kept-alive connections included', async () => {
    open(resolving(['127.0.0.1'], ['127.0.0.1']));
    outbound.allowForChannel(['news.example']);
    expect(await ask('news.example')).toBe('inside');
    outbound.allowForChannel([]);
    expect(await ask('news.example')).toBe('news.example at 127.0.0.1: loopback');
  });

  it('allows no other host and no other port', async () => {
    open(resolving(['127.0.0.1'], ['127.0.0.1']));
    outbound.allowForChannel(['other.example', `news.example:${port + 1}`]);
    expect(await ask('news.example')).toBe('news.example at 127.0.0.1: loopback');
  });
});

it('a name that cannot be looked up fails as such', async () => {
  open((_hostname, _options, callback) => callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '', 0));
  await expect(ask('news.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});
