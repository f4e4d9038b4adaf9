import { type AddressKind, addressKind } from '../../../src/server/outbound/address-kind.js';

const addresses: Readonly<Record<AddressKind, readonly string[]>> = {
  public: [
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ],
  loopback: ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::', '::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1'],
  private: [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    'fc00::1',
    'fdff::1',
    'fec0::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ],
  linkLocal: ['169.254.0.1', '169.254.255.255', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.1.1'],
  metadata: [
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
  ],
  multicast: ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
  reserved: [
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '240.0.0.1',
    '::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    '100::1',
    '4000::1',
    'no address',
    '',
  ],
};

describe.each(Object.entries(addresses))('%s', (kind, examples) => {
  it.each(examples)('%s', (address) => {
    expect(addressKind(address)).toBe(kind);
  });
});
