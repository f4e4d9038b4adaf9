/** What the card of a live stream says of its programmes, over what it says by itself. */
export interface LiveLines {
  readonly meta?: string;
  /** Below it: what comes next. */
  readonly next?: string;
  /** Of the programme that is on: how much of it is over. */
  readonly begunShare?: number;
  readonly spoken: string;
}
