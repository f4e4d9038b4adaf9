/** A row that does not fit the contract of today; it is passed over. */
export interface UnreadableRow {
  readonly table: 'story' | 'source' | 'edition' | 'alert' | 'schedule';
  readonly id: string;
}

export type ReportUnreadable = (row: UnreadableRow) => void;
