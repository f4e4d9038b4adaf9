import { resolve } from 'node:path';
import { readConfig } from '../../src/server/config.js';
import { exitCodeOf, type StartError, startErrorLines } from '../../src/server/start-error.js';

describe('options', () => {
  it('come from flags, then the environment, then the defaults', () => {
    expect(readConfig({}, {})).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        dataFolder: resolve('data'),
        channelFile: undefined,
        allowedHosts: [],
        allowedFolders: [],
      },
    });
    const env = { PORT: '1', RUNDOWN_PORT: '2', HOST: '::1', RUNDOWN_DATA: '/srv/d', RUNDOWN_CHANNEL: 'c.json' };
    expect(readConfig({}, env)).toMatchObject({
      value: { port: 2, host: '::1', dataFolder: '/srv/d', channelFile: resolve('c.json') },
    });
    expect(readConfig({ port: '3', host: '0.0.0.0', data: 'd', channel: '/c' }, env)).toMatchObject({
      value: { port: 3, host: '0.0.0.0', dataFolder: resolve('d'), channelFile: '/c' },
    });
  });

  it('that are set to nothing are not set', () => {
    expect(readConfig({}, { PORT: '', RUNDOWN_CHANNEL: '' })).toMatchObject({
      value: { port: 8080, channelFile: undefined },
    });
  });

  it('take an admin token that can be sent and not guessed, or none', () => {
    expect(readConfig({}, { RUNDOWN_ADMIN_TOKEN: 'sixteen-letters!' })).toMatchObject({
      value: { adminToken: 'sixteen-letters!' },
    });
    for (const token of ['short', 'sixteen letters and spaces', 'sechzehn-Zeichen-ß']) {
      const refused = readConfig({}, { RUNDOWN_ADMIN_TOKEN: token });
      expect(refused).toEqual({ ok: false, error: { kind: 'weakAdminToken' } });
      expect(startErrorLines({ kind: 'weakAdminToken' }).join()).not.toContain(token);
    }
  });

  it('that are lists have commas in the environment', () => {
    const env = { RUNDOWN_ALLOW_HOSTS: 'intranet.example, 127.0.0.1:9000,', RUNDOWN_ALLOW_FOLDERS: 'exports' };
    expect(readConfig({}, env)).toMatchObject({
      value: {
        allowedHosts: [{ hostname: 'intranet.example' }, { hostname: '127.0.0.1', port: 9000 }],
        allowedFolders: [resolve('exports')],
      },
    });
    expect(readConfig({ allowHost: ['archive.example'], allowFolder: ['a', 'b'] }, env)).toMatchObject({
      value: { allowedHosts: [{ hostname: 'archive.example' }], allowedFolders: [resolve('a'), resolve('b')] },
    });
  });

  it('do not take an address for a host', () => {
    const text = 'http://intranet.example/';
    expect(readConfig({ allowHost: [text] }, {})).toEqual({ ok: false, error: { kind: 'badAllowedHost', text } });
  });

  it.each(['http', '-1', '65536', '80.5', ' '])('do not take "%s" for a port', (port) => {
    expect(readConfig({ port }, {})).toEqual({ ok: false, error: { kind: 'badPort', text: port } });
  });
});

describe('what keeps a server from starting', () => {
  const file = '/srv/rundown.db';
  it.each<[StartError, number, RegExp]>([
    [{ kind: 'badAllowedHost', text: 'http://a/' }, 1, /takes a host .* not "http:\/\/a\/"/],
    [{ kind: 'badPort', text: 'x' }, 1, /must be a number from 0 to 65535, not "x"/],
    [
      { kind: 'channel', error: { kind: 'unreadable', file: 'c.json', code: 'ENOENT' } },
      2,
      /c\.json: there is no such file/,
    ],
    [{ kind: 'store', error: { kind: 'diskFull', file } }, 1, /disk that holds .* is full/],
    [{ kind: 'dataFolder', folder: '/srv', code: 'ENOSPC' }, 1, /\/srv cannot be written: the disk is full/],
    [{ kind: 'demoMissing', file: 'demo/channel.json' }, 1, /demo\/channel\.json is missing/],
    [{ kind: 'portTaken', host: '127.0.0.1', port: 80 }, 1, /Port 80 of 127\.0\.0\.1 is taken/],
    [{ kind: 'cannotListen', host: 'h', port: 80, code: 'EACCES' }, 1, /may not use that port/],
  ])('%j has words and an exit code', (error, code, words) => {
    expect(startErrorLines(error).join('\n')).toMatch(words);
    expect(exitCodeOf(error)).toBe(code);
  });
});
