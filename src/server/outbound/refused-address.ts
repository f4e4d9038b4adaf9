import { type AddressKind, addressKind } from './address-kind.js';
import type { Grant } from './allowed-hosts.js';

/** Why the server does not connect to a host. */
export interface RefusedAddress {
  readonly host: string;
  /** What its name resolves to, or what it is. */
  readonly address: string;
  readonly addressKind: Exclude<AddressKind, 'public'>;
}

/** Link-local addresses lead to the machine's own keys in a cloud, so a channel file, which many may edit, cannot open them. */
const onlyByServer: ReadonlySet<AddressKind> = new Set(['linkLocal', 'metadata']);

/** The refusal, or nothing when an address may be connected to. */
export function judgeAddress(host: string, address: string, grant: Grant): RefusedAddress | undefined {
  const kind = addressKind(address);
  if (kind === 'public' || grant === 'server') return undefined;
  if (grant === 'channel' && !onlyByServer.has(kind)) return undefined;
  return { host, address, addressKind: kind };
}

const meanings: Readonly<Record<RefusedAddress['addressKind'], string>> = {
  loopback: 'this machine itself',
  private: 'a private network',
  linkLocal: 'the local link',
  metadata: 'a cloud’s metadata service',
  multicast: 'many machines at once',
  reserved: 'no public host',
};

/** One or two sentences: what was refused, and who may allow it how. */
export function refusedAddressWords({ host, address, addressKind: kind }: RefusedAddress): string {
  const place = host === address ? host : `${host} is at ${address}, which`;
  const flag = `--allow-host ${host}`;
  const remedy = onlyByServer.has(kind)
    ? `Only whoever runs the server can allow it, with ${flag}.`
    : `If that is meant, add "${host}" to allowedHosts in the channel file, or start the server with ${flag}.`;
  return `${place} leads to ${meanings[kind]}. ${remedy}`;
}

/** What a connection fails with when its address is refused; the HTTP client passes it on as a cause. */
export class RefusedAddressError extends Error {
  constructor(readonly refusal: RefusedAddress) {
    super(`${refusal.host} leads to a refused address`);
  }
}

/** Finds the refusal in whatever the HTTP client threw. */
export function refusalIn(thrown: unknown): RefusedAddress | undefined {
  if (thrown instanceof RefusedAddressError) return thrown.refusal;
  return thrown instanceof Error && thrown.cause !== undefined ? refusalIn(thrown.cause) : undefined;
}
