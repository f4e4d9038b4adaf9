import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowedHosts, grantFor, portOf } from './allowed-hosts.js';
import { judgeAddress, RefusedAddressError } from './refused-address.js';

const connectTimeoutMs = 10_000;

export interface GuardDeps {
  /** Asked at each connection, for the channel file may change. */
  allowed(): AllowedHosts;
  /** `dns.lookup`, or a test's. */
  readonly lookup: LookupFunction;
}

/**
 * Connects to nothing but checked addresses. A name is looked up once: the socket is given the very addresses that were judged,
 * so there is no moment in which a name could come to mean something else.
 */
export function guardedConnector({ allowed, lookup }: GuardDeps): buildConnector.connector {
  return (options, callback) => {
    const { hostname } = options;
    const grant = grantFor(allowed(), hostname, portOf(options.port, options.protocol));
    const judge = (address: string): RefusedAddressError | undefined => {
      const refusal = judgeAddress(hostname, address, grant);
      return refusal && new RefusedAddressError(refusal);
    };

    // A socket looks up only names, so an address is judged here.
    const refused = isIP(hostname) === 0 ? undefined : judge(hostname);
    if (refused) return callback(refused, null);
    buildConnector({ timeout: connectTimeoutMs, lookup: judgedLookup(lookup, judge) })(options, callback);
  };
}

/** One refused address among several refuses the host: an honest name does not lead both to the internet and inside. */
function judgedLookup(
  lookup: LookupFunction,
  judge: (address: string) => RefusedAddressError | undefined,
): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (failure, found, family) => {
      if (failure) return callback(failure, found, family);
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const refused = addresses.map(judge).find((error) => error !== undefined);
      callback(refused ?? null, found, family);
    });
}
