import { isIPv6 } from 'node:net';

/** A host that may be fetched from wherever its name leads. */
export interface AllowedHost {
  /** As `URL` writes it: lower case, punycode, brackets around IPv6. */
  readonly hostname: string;
  /** Missing: every port. */
  readonly port?: number;
}

export interface AllowedHosts {
  /** By whoever runs the server. */
  readonly byServer: readonly AllowedHost[];
  /** By the channel file, whose writer need not be the one who runs the server. */
  readonly byChannel: readonly AllowedHost[];
}

export type Grant = 'server' | 'channel' | 'none';

const portsOfSchemes: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Reads `intranet.example`, `127.0.0.1:9000`, `[::1]` or `::1`; nothing else, so no scheme, path or wildcard. */
export function parseAllowedHost(text: string): AllowedHost | undefined {
  const authority = isIPv6(text) ? `[${text}]` : text;
  const [, host = '', port] = /^(\[[^\]]*\]|[^\s:/?#@\\*[\]]+)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const hostname = host && readHostname(host);
  if (!hostname || Number(port) > 65_535) return undefined;
  return port === undefined ? { hostname } : { hostname, port: Number(port) };
}

function readHostname(host: string): string | undefined {
  try {
    return withoutDot(new URL(`http://${host}/`).hostname);
  } catch {
    return undefined;
  }
}

/** Who allows an address of this host to be connected to, the one with the greater say first. */
export function grantFor(hosts: AllowedHosts, hostname: string, port: number): Grant {
  const asked = withoutDot(isIPv6(hostname) ? `[${hostname}]` : hostname);
  const names = (allowed: AllowedHost): boolean =>
    allowed.hostname === asked && (allowed.port === undefined || allowed.port === port);
  if (hosts.byServer.some(names)) return 'server';
  return hosts.byChannel.some(names) ? 'channel' : 'none';
}

/** The port that a connector is told: empty when the scheme says it. */
export const portOf = (port: string, protocol: string): number =>
  port === '' ? (portsOfSchemes[protocol] ?? 0) : Number(port);

/** `news.example.` is `news.example`. */
const withoutDot = (hostname: string): string => hostname.replace(/\.$/, '');
