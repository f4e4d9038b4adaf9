import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { type AllowedHost, type AllowedHosts, parseAllowedHost } from './allowed-hosts.js';
import { guardedConnector } from './guarded-connector.js';

/** How the server asks others: every request that it makes goes through here. */
export interface Outbound {
  /** Newsroom servers turn away clients that do not say who they are. */
  readonly userAgent: string;
  /** Connects only to public addresses and to hosts that are allowed by name. Ask for it at each request. */
  dispatcher(): Dispatcher;
  /** Takes the place of what the channel allowed before. */
  allowForChannel(hosts: readonly string[]): void;
  close(): Promise<void>;
}

export interface OutboundOptions {
  /** Of Rundown. */
  readonly version: string;
  /** By whoever runs the server. */
  readonly allowedHosts: readonly AllowedHost[];
  readonly lookup?: LookupFunction;
}

export function createOutbound({ version, allowedHosts, lookup = systemLookup }: OutboundOptions): Outbound {
  let allowed: AllowedHosts = { byServer: allowedHosts, byChannel: [] };
  const openAgent = (): Agent => new Agent({ connect: guardedConnector({ allowed: () => allowed, lookup }) });
  let agent = openAgent();

  return {
    userAgent: `Rundown/${version} (+news channel)`,
    dispatcher: () => agent,

    allowForChannel(hosts) {
      allowed = { ...allowed, byChannel: hosts.flatMap((host) => parseAllowedHost(host) ?? []) };
      // Connections that are kept alive were judged by the list before.
      void agent.close();
      agent = openAgent();
    },

    close: () => agent.destroy(),
  };
}
