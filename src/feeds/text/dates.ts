const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours from UTC. Names that mean two zones (IST, AST) are missing on purpose: a wrong time is worse than none. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  west: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const rfc822 =
  /^(?:[^\s\d,]+(?:,\s*|\s+))?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(.*))?$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*))?$/i;
const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/i;

/** Before this no feed was published: such dates are a zero or a default somewhere. */
const earliestYear = 1990;
const earliestSeconds = Date.UTC(earliestYear, 0, 1) / 1000;
/** Of the year 2100. A larger number counts milliseconds. */
const latestSeconds = Date.UTC(2100, 0, 1) / 1000;

/** RFC 822 as feeds spell it, or ISO 8601, as an instant in UTC. Nothing when it is not certain. */
export function parseDate(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > 100) return undefined;
  const text = raw.trim();
  return fromIso(iso.exec(text)) ?? fromRfc822(rfc822.exec(text));
}

/** A date as `parseDate` reads it, or seconds or milliseconds since 1970. */
export function parseMoment(raw: unknown): string | undefined {
  const seconds =
    typeof raw === 'number' ? raw : typeof raw === 'string' && /^\d{9,13}$/.test(raw.trim()) ? Number(raw) : NaN;
  if (!(seconds >= earliestSeconds)) return parseDate(raw);
  const date = new Date(seconds < latestSeconds ? seconds * 1000 : seconds);
  return Number.isNaN(date.getTime()) ? undefined : formatInstant(date);
}

function fromIso(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const milliseconds = Math.floor(Number(`0.${fraction ?? '0'}`) * 1000);
  return toInstant({ ...date, ...toTime(hour, minute, second), milliseconds, zone });
}

function fromRfc822(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [, day, monthName, year, hour, minute, second, zone] = match;
  const month = months.indexOf(monthName!.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const date = { year: fullYear(year!), month, day: Number(day) };
  return toInstant({ ...date, ...toTime(hour, minute, second), milliseconds: 0, zone });
}

const toTime = (hour = '0', minute = '0', second = '0') => ({
  hour: Number(hour),
  minute: Number(minute),
  // A leap second is the last second of its minute to everyone after us.
  second: Math.min(Number(second), Number(second) === 60 ? 59 : Number(second)),
});

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milliseconds: number;
  readonly zone: string | undefined;
}

function toInstant({ year, month, day, hour, minute, second, milliseconds, zone }: Parts): string | undefined {
  const offsetMinutes = zoneMinutes(zone ?? '');
  if (offsetMinutes === undefined || year < earliestYear) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds));
  // The 31st of February rolls over; then the feed meant something else.
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return undefined;
  return formatInstant(new Date(local.getTime() - offsetMinutes * 60_000));
}

/** No zone at all is read as UTC, as other readers do. */
function zoneMinutes(zone: string): number | undefined {
  const text = zone.replace(/\(.*\)$/, '').trim();
  if (text === '') return 0;
  const match = offset.exec(text);
  if (!match) {
    const hours = zoneHours[text.toLowerCase()];
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  if (minutes > 14 * 60) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}

export const formatInstant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
