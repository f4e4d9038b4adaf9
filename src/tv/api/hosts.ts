import { freshHealth, hostOrder, hostToProbe, noteAnswer, noteFailure, withHosts } from '../../viewer/host-health.js';

/** Where the API is. One for the whole app: whoever finds a host dead finds it so for all. */
export interface Hosts {
  /** The one to ask first. */
  readonly current: string;
  /** All of them, in the order to ask them now. */
  order(): readonly string[];
  answered(host: string): void;
  failed(host: string): void;
  /** The channel's mirrors come after those of the package. */
  add(hosts: readonly string[]): void;
  /** One that may have recovered, to be asked behind the viewer's back. It is given out once until it has answered or failed. */
  takeProbe(): string | undefined;
}

/** `''` is the host that served the app, whose name is `pageOrigin`. */
export function createHosts(known: readonly string[], now: () => number, pageOrigin = ''): Hosts {
  const named = (host: string) => {
    const plain = host.replace(/\/+$/, '');
    return plain === pageOrigin ? '' : plain;
  };
  let health = freshHealth(known.length > 0 ? known.map(named) : ['']);
  let probing: string | undefined;
  const settle = (host: string) => {
    if (probing === host) probing = undefined;
  };
  return {
    get current() {
      return hostOrder(health)[0] as string;
    },
    order: () => hostOrder(health),
    answered(host) {
      settle(host);
      health = noteAnswer(health, host);
    },
    failed(host) {
      settle(host);
      health = noteFailure(health, host, now());
    },
    add(more) {
      health = withHosts(health, more.map(named));
    },
    takeProbe() {
      if (probing !== undefined) return undefined;
      probing = hostToProbe(health, now());
      return probing;
    },
  };
}
