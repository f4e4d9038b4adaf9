/** How times stand in the tables. */
export const toRowTime = (date: Date): string => date.toISOString();

export const fromRowTime = (text: string): Date => new Date(text);

const dayMs = 24 * 60 * 60 * 1000;
/** The latest time that ISO text of four-digit years can hold. */
const latestMs = Date.UTC(9999, 11, 31);

export const daysAfter = (date: Date, days: number): Date =>
  new Date(Math.min(date.getTime() + days * dayMs, latestMs));
