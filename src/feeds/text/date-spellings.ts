/** What a pattern found of a date, as written. */
export type DateWords = Readonly<Partial<Record<DatePart, string>>>;

type DatePart =
  | 'year'
  | 'month'
  | 'monthName'
  | 'day'
  /** The first two numbers of a date whose order depends on the country. */
  | 'one'
  | 'two'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half'
  | 'zone';

const weekday = String.raw`(?:\p{L}[^\s\d,]*(?:,\s*|\s+))?`;
const monthName = String.raw`(?<monthName>\p{L}{3,20})\.?`;
const ordinal = String.raw`(?:st|nd|rd|th|er|\.|º|ª)?`;
const seconds = String.raw`(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const half = String.raw`(?<half>[ap]\.?\s?m\.?(?![\p{L}]))?`;
const clock = String.raw`(?<hour>\d{1,2})[:h](?<minute>\d{2})${seconds}\s*${half}\s*(?<zone>\D.*)?`;
const time = String.raw`(?:(?:\s*[T,|–-]\s*|\s+)(?:(?:at|à|um|om|kl\.?|a las|alle|às)\s+)?${clock})?`;
const eastAsianTime = String.raw`(?:\s*(?<hour>\d{1,2})\s*[:时時시点]\s*(?<minute>\d{1,2})\s*[分분]?${seconds}.*)?`;

const spelling = (source: string): RegExp => new RegExp(`^${source}$`, 'iu');

/** Tue, 06 Jan 2026 09:30:00 +0200 */
const rfc822 = spelling(
  String.raw`${weekday}(?<day>\d{1,2})${ordinal}(?:\s+de)?[\s-]+${monthName},?(?:\s+de)?[\s-]+(?<year>\d{4}|\d{2})${time}`,
);
/** 2026-01-06T09:30:00+02:00 */
const iso8601 = spelling(String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${time}`);

const wordsFirst: readonly RegExp[] = [
  rfc822,
  // January 6, 2026 9:30 AM; Tue Jan 06 2026 09:30:00 GMT+0200 (EET)
  spelling(String.raw`${weekday}${monthName}\s+(?<day>\d{1,2})${ordinal},?\s+(?<year>\d{4})${time}`),
  // Tue Jan  6 09:30:00 EST 2026
  spelling(
    String.raw`${weekday}${monthName}\s+(?<day>\d{1,2})\s+(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})\s+(?:(?<zone>[a-z+-][\w:+-]*)\s+)?(?<year>\d{4})`,
  ),
];

const numbersFirst: readonly RegExp[] = [
  iso8601,
  rfc822,
  // 20260106T093000Z
  spelling(
    String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>\D.*)?)?`,
  ),
  // 6.1.2026 09:30: nobody writes the month first with dots
  spelling(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${time}`),
  // 31/01/2026 or 01/31/2026
  spelling(String.raw`(?<one>\d{1,2})([-/])(?<two>\d{1,2})\2(?<year>\d{4})${time}`),
  // 2026年1月6日 09:30
  spelling(
    String.raw`(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日号號일]?${eastAsianTime}`,
  ),
];

/** The words of a date in any spelling that is met in feeds. */
export function findDateWords(text: string): DateWords | undefined {
  const first = text.charCodeAt(0);
  for (const pattern of first >= 0x30 && first <= 0x39 ? numbersFirst : wordsFirst) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}
