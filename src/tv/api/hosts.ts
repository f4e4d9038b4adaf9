/** A host that failed is tried last for so long. */
const avoidMs = 60_000;

export interface Hosts {
  /** The one that answered last. */
  readonly current: string;
  /** All of them, in the order to try them now. */
  order(): string[];
  answered(host: string): void;
  failed(host: string): void;
  /** The channel's mirrors come after those of the package. */
  add(hosts: readonly string[]): void;
}

/** `''` is the host that served the app. */
export function createHosts(known: readonly string[], now: () => number): Hosts {
  const hosts = known.length > 0 ? known.map(withoutSlash) : [''];
  const failedAt = new Map<string, number>();
  let current = hosts[0] as string;
  const isAvoided = (host: string) => now() - (failedAt.get(host) ?? Number.NEGATIVE_INFINITY) < avoidMs;
  return {
    get current() {
      return current;
    },
    order: () => [...hosts.filter((host) => !isAvoided(host)), ...hosts.filter(isAvoided)],
    answered(host) {
      current = host;
      failedAt.delete(host);
    },
    failed(host) {
      failedAt.set(host, now());
    },
    add(more) {
      for (const host of more.map(withoutSlash)) if (!hosts.includes(host)) hosts.push(host);
    },
  };
}

const withoutSlash = (host: string): string => host.replace(/\/+$/, '');
