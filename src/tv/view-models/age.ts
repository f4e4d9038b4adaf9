import type { Lens } from './lens.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** An older date without its year would be taken for the last one of that name. */
const halfYear = 182 * day;

/** "12 min ago", "yesterday", "3 Nov", "17 Oct 2021": how old a story is, short enough for a card. */
export function ageText(
  instant: string | undefined,
  { words, locale, now }: Pick<Lens, 'words' | 'locale' | 'now'>,
): string {
  const time = instant ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) return '';
  const age = now() - time;
  if (age < minute) return words('age.now');
  if (age < hour) return words('age.minutes', { count: Math.floor(age / minute) });
  if (age < day) return words('age.hours', { count: Math.floor(age / hour) });
  if (age < 2 * day) return words('age.yesterday');
  if (age < 7 * day) return words('age.days', { count: Math.floor(age / day) });
  const year = age < halfYear ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(year && { year }) }).format(time);
}
