/** What is known of the hosts that serve the channel: which failed, and when. */
export interface HostHealth {
  /** In the order they are preferred. */
  readonly hosts: readonly string[];
  readonly failures: Readonly<Record<string, HostFailure>>;
}

interface HostFailure {
  readonly atMs: number;
  /** In a row. */
  readonly count: number;
}

const firstCoolDownMs = 30_000;
const longestCoolDownMs = 300_000;

export const freshHealth = (hosts: readonly string[]): HostHealth => ({ hosts: [...new Set(hosts)], failures: {} });

/** The channel's mirrors come after those of the package. */
export const withHosts = (health: HostHealth, more: readonly string[]): HostHealth => ({
  ...health,
  hosts: [...new Set([...health.hosts, ...more])],
});

export function noteAnswer(health: HostHealth, host: string): HostHealth {
  if (!health.failures[host]) return health;
  const { [host]: _, ...failures } = health.failures;
  return { ...health, failures };
}

export const noteFailure = (health: HostHealth, host: string, atMs: number): HostHealth => ({
  ...health,
  failures: { ...health.failures, [host]: { atMs, count: (health.failures[host]?.count ?? 0) + 1 } },
});

/** All of them, in the order to ask them now. One that failed stays last until it has answered a probe: no viewer waits for it. */
export function hostOrder({ hosts, failures }: HostHealth): readonly string[] {
  const ofLate = (host: string) => failures[host]?.atMs ?? 0;
  const failed = hosts.filter((host) => failures[host]).sort((a, b) => ofLate(a) - ofLate(b));
  return [...hosts.filter((host) => !failures[host]), ...failed];
}

/** A host that is preferred to the one in use, and has had time to recover. Each failed probe doubles the time, up to five minutes. */
export function hostToProbe(health: HostHealth, nowMs: number): string | undefined {
  const inUse = health.hosts.indexOf(hostOrder(health)[0] as string);
  return health.hosts.slice(0, inUse).find((host) => {
    const failure = health.failures[host];
    return failure && nowMs - failure.atMs >= coolDownMs(failure.count);
  });
}

const coolDownMs = (count: number): number => Math.min(longestCoolDownMs, firstCoolDownMs * 2 ** (count - 1));
