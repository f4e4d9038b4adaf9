import { type DateWords, findDateWords } from './date-spellings.js';
import { monthOf } from './month-names.js';
import { zoneMinutes } from './time-zones.js';

/** Before this no feed was published: such dates are a zero or a default somewhere. */
const earliestYear = 1990;
const earliestSeconds = Date.UTC(earliestYear, 0, 1) / 1000;
/** Of the year 2100. A larger number counts milliseconds. */
const latestSeconds = Date.UTC(2100, 0, 1) / 1000;
const longestDate = 100;

/** A date in any spelling met in feeds, as an instant in UTC. Nothing when it is not certain: `06/01/2026` is not. */
export function parseDate(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > longestDate) return undefined;
  const words = findDateWords(raw.trim());
  return words && toInstant(words);
}

/** A date as `parseDate` reads it, or seconds or milliseconds since 1970. */
export function parseMoment(raw: unknown): string | undefined {
  const seconds = typeof raw === 'number' ? raw : typeof raw === 'string' ? toCount(raw) : Number.NaN;
  if (!(seconds >= earliestSeconds)) return parseDate(raw);
  const date = new Date(seconds < latestSeconds ? seconds * 1000 : seconds);
  return Number.isNaN(date.getTime()) ? undefined : formatInstant(date);
}

const toCount = (text: string): number => (/^\s*\d{9,13}\s*$/.test(text) ? Number(text) : Number.NaN);

function toInstant(words: DateWords): string | undefined {
  const year = fullYear(words.year ?? '');
  const monthAndDay = dayOf(words);
  const offsetMinutes = zoneMinutes(words.zone);
  const time = timeOf(words);
  if (!monthAndDay || !time || offsetMinutes === undefined || year < earliestYear) return undefined;
  const [month, day] = monthAndDay;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return undefined;
  const { hour, minute, second, milliseconds } = time;
  return formatInstant(new Date(Date.UTC(year, month - 1, day, hour, minute - offsetMinutes, second, milliseconds)));
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysOf(month: number, year: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : (lengths[month - 1] ?? 0);
}

/** Month and day. Of `05/06` nobody knows which is which; `05/05` and `31/12` do not need it. */
function dayOf({ month, monthName, day, one, two }: DateWords): readonly [month: number, day: number] | undefined {
  if (day !== undefined) {
    const number = monthName === undefined ? Number(month) : monthOf(monthName);
    return number === undefined ? undefined : [number, Number(day)];
  }
  const [first, second] = [Number(one), Number(two)];
  if (first > 12 || first === second) return [second, first];
  return second > 12 ? [first, second] : undefined;
}

const fullYear = (year: string): number => {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
};

function timeOf({ hour = '0', minute = '0', second = '0', fraction = '0', half }: DateWords) {
  const time = {
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    // A leap second is the last second of its minute to everyone after us.
    second: second === '60' ? 59 : Number(second),
    milliseconds: fraction === '0' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
  };
  return time.hour > 23 || time.minute > 59 || time.second > 59 ? undefined : time;
}

/** `12:30 AM` is half past midnight; `14:30 PM` is what it looks like. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

export const formatInstant = (date: Date): string => {
  const text = date.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
};
