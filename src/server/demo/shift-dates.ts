const MINUTE_MS = 60_000;
const RFC_822 =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})/g;
const ISO_INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
const ISO_DAY = /"\d{4}-\d\d-\d\d"/g;

/** Moves every date of a feed file, each in the form it was written in. By whole minutes, so that times stay round. */
export function shiftDates(feed: string, byMs: number): string {
  const shift = Math.floor(byMs / MINUTE_MS) * MINUTE_MS;
  const moved = (text: string): Date => new Date(Date.parse(text) + shift);
  return feed
    .replace(RFC_822, (text) => moved(text).toUTCString())
    .replace(ISO_INSTANT, (text) => moved(text).toISOString().replace('.000Z', 'Z'))
    .replace(ISO_DAY, (text) => `"${moved(text.slice(1, -1)).toISOString().slice(0, 10)}"`);
}
