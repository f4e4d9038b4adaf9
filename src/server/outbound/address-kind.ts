import ipaddr from 'ipaddr.js';

/** What an IP address leads to. Only `public` ones are fetched from without being asked for. */
export type AddressKind =
  | 'public'
  | 'loopback'
  | 'private'
  | 'linkLocal'
  /** Where clouds hand out the machine's own credentials. */
  | 'metadata'
  | 'multicast'
  /** Set aside by the registries, or a tunnel to somewhere that cannot be checked. */
  | 'reserved';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** AWS, ECS, Alibaba, Oracle, Azure; then AWS and Google over IPv6. Several of them lie in ranges that are not link-local. */
const metadataAddresses: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

const kinds: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  loopback: 'loopback',
  // A connection to `0.0.0.0` or `::` arrives at this machine.
  unspecified: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  deprecatedSiteLocal: 'private',
  carrierGradeNat: 'private',
  linkLocal: 'linkLocal',
  multicast: 'multicast',
  broadcast: 'multicast',
};

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** `text` is an IP address as a resolver gives it. What cannot be read is `reserved`. */
export function addressKind(text: string): AddressKind {
  if (!ipaddr.isValid(text)) return 'reserved';
  const address = unwrap(ipaddr.parse(text));
  if (metadataAddresses.has(address.toString())) return 'metadata';
  const kind = kinds[address.range()] ?? 'reserved';
  const isOutsideInternet = address instanceof ipaddr.IPv6 && kind === 'public' && !address.match(globalUnicast);
  return isOutsideInternet ? 'reserved' : kind;
}

/** An IPv4 address inside an IPv6 one is what the connection ends at: mapped ones at once, NAT64 through the network's gateway. */
function unwrap(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(nat64) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}
