/** A programme at its time, before the list is put in order. */
export interface Airing {
  readonly title: string;
  readonly startMs: number;
  /** Missing: until the next one begins. */
  readonly endMs?: number | undefined;
  readonly description?: string | undefined;
  readonly pictureUrl?: string | undefined;
  /** It came about by a rule (every day at nine), and gives way to one that was set for its date. */
  readonly isRegular?: boolean;
}

/** From `fromMs` up to `untilMs`. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}
