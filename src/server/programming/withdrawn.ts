/** In place of a story that the newsroom no longer stands by. */
export interface Withdrawn {
  readonly kind: 'withdrawn';
  /** ISO 8601 in UTC. */
  readonly retractedAt: string;
  /** In the newsroom's words. */
  readonly reason: string | undefined;
}

/** TVs keep cards and stories for a while; one that was off for longer asks for everything anew. */
const LATELY_MS = 30 * 24 * 3_600_000;
const MAX_LATELY = 200;

/** The last ones first. */
export function latelyWithdrawn(withdrawn: ReadonlyMap<string, Withdrawn>, now: Date): string[] {
  const since = new Date(now.getTime() - LATELY_MS).toISOString();
  return [...withdrawn]
    .filter(([, { retractedAt }]) => retractedAt >= since)
    .sort(([a, { retractedAt: atA }], [b, { retractedAt: atB }]) =>
      atA === atB ? (a < b ? -1 : 1) : atA < atB ? 1 : -1,
    )
    .slice(0, MAX_LATELY)
    .map(([id]) => id);
}
