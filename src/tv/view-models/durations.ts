import type { Words } from './words/words.js';

const digitsOfLocales = new Map<string, readonly string[]>();

/** Kept, because a video's time is written every second. */
function digitsOf(locale: string): readonly string[] {
  let digits = digitsOfLocales.get(locale);
  if (!digits) {
    const numbers = new Intl.NumberFormat(locale);
    digits = Array.from({ length: 10 }, (_, digit) => numbers.format(digit));
    digitsOfLocales.set(locale, digits);
  }
  return digits;
}

/** `1:42`, `1:02:05`, `۱:۴۲`; what a viewer reads. */
export function clockText(totalSec: number, locale: string): string {
  const digits = digitsOf(locale);
  return latinClock(totalSec).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

function latinClock(totalSec: number): string {
  const whole = Math.max(0, Math.floor(totalSec));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** `1 min 42 s`; what a viewer hears. */
export function spokenDuration(totalSec: number, words: Words): string {
  const whole = Math.max(0, Math.round(totalSec));
  const parts = [
    { count: Math.floor(whole / 3600), unit: 'duration.hours' },
    { count: Math.floor((whole % 3600) / 60), unit: 'duration.minutes' },
    { count: whole % 60, unit: 'duration.seconds' },
  ] as const;
  const said = parts.filter(({ count }) => count > 0).map(({ count, unit }) => words(unit, { count }));
  if (said.length === 0) return words('duration.seconds', { count: 0 });
  return said.reduceRight((smaller, larger) => words('duration.both', { larger, smaller }));
}
