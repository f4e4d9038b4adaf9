import type { AddressKind } from '../../../src/server/outbound/address-kind.js';
import type { Grant } from '../../../src/server/outbound/allowed-hosts.js';
import { judgeAddress, refusedAddressWords } from '../../../src/server/outbound/refused-address.js';

const examples: Readonly<Record<AddressKind, string>> = {
  public: '8.8.8.8',
  loopback: '127.0.0.1',
  private: '10.0.0.1',
  linkLocal: '169.254.0.1',
  metadata: '169.254.169.254',
  multicast: '224.0.0.1',
  reserved: '240.0.0.1',
};

const refusedBy = (grant: Grant): string[] =>
  Object.entries(examples).flatMap(([kind, address]) => (judgeAddress('a.example', address, grant) ? [kind] : []));

describe('a host that leads to something that is not public', () => {
  it.each<[Grant, string[]]>([
    ['none', ['loopback', 'private', 'linkLocal', 'metadata', 'multicast', 'reserved']],
    ['channel', ['linkLocal', 'metadata']],
    ['server', []],
  ])('allowed by %s, is refused for %j', (grant, kinds) => {
    expect(refusedBy(grant)).toEqual(kinds);
  });

  it('is named with where it leads and how it may be allowed', () => {
    expect(refusedAddressWords({ host: 'intranet.example', address: '10.0.0.1', addressKind: 'private' })).toBe(
      'intranet.example is at 10.0.0.1, which leads to a private network. If that is meant, add "intranet.example" to allowedHosts in the channel file, or start the server with --allow-host intranet.example.',
    );
    expect(refusedAddressWords({ host: '169.254.169.254', address: '169.254.169.254', addressKind: 'metadata' })).toBe(
      '169.254.169.254 leads to a cloud’s metadata service. Only whoever runs the server can allow it, with --allow-host 169.254.169.254.',
    );
  });
});
