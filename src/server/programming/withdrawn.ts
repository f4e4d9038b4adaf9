/** In place of a story that the newsroom no longer stands by. */
export interface Withdrawn {
  readonly kind: 'withdrawn';
  /** ISO 8601 in UTC. */
  readonly retractedAt: string;
  /** In the newsroom's words. */
  readonly reason: string | undefined;
}
