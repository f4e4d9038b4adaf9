import { type AllowedHosts, grantFor, parseAllowedHost, portOf } from '../../../src/server/outbound/allowed-hosts.js';

it.each([
  ['intranet.example', { hostname: 'intranet.example' }],
  ['Intranet.Example.', { hostname: 'intranet.example' }],
  ['intranet.example:8080', { hostname: 'intranet.example', port: 8080 }],
  ['münchen.example', { hostname: 'xn--mnchen-3ya.example' }],
  ['127.0.0.1:9000', { hostname: '127.0.0.1', port: 9000 }],
  ['0x7f.1', { hostname: '127.0.0.1' }],
  ['[::1]:9000', { hostname: '[::1]', port: 9000 }],
  ['0:0::1', { hostname: '[::1]' }],
])('reads %s', (text, host) => {
  expect(parseAllowedHost(text)).toEqual(host);
});

it.each([
  '',
  ' ',
  '*',
  '*.example',
  'http://intranet.example',
  'intranet.example/feeds',
  'me@intranet.example',
  'intranet.example:',
  'intranet.example:99999',
  'intranet.example:http',
  '1.2.3.999',
  '[::1',
  'a b',
])('takes "%s" for no host', (text) => {
  expect(parseAllowedHost(text)).toBeUndefined();
});

describe('whether a host is allowed', () => {
  const hosts: AllowedHosts = {
    byServer: [{ hostname: 'archive.example' }, { hostname: '[::1]', port: 9000 }],
    byChannel: [{ hostname: 'intranet.example', port: 8080 }, { hostname: 'archive.example' }],
  };

  it.each([
    ['archive.example', 443, 'server'],
    ['archive.example.', 443, 'server'],
    ['::1', 9000, 'server'],
    ['::1', 9001, 'none'],
    ['intranet.example', 8080, 'channel'],
    ['intranet.example', 80, 'none'],
    ['sub.archive.example', 443, 'none'],
    ['archive.example.evil.example', 443, 'none'],
  ])('%s at port %i: by %s', (hostname, port, grant) => {
    expect(grantFor(hosts, hostname, port)).toBe(grant);
  });
});

it.each([
  ['', 'https:', 443],
  ['', 'http:', 80],
  ['8080', 'http:', 8080],
])('port "%s" of %s is %i', (port, protocol, number) => {
  expect(portOf(port, protocol)).toBe(number);
});
