const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/;
const isoPeriod = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;

/** Seconds from seconds, `mm:ss`, `hh:mm:ss` or `PT1M35S`; nothing when it is no length at all. */
export function toDuration(value: unknown): number | undefined {
  const seconds = typeof value === 'string' ? fromText(value.trim()) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function fromText(text: string): number | undefined {
  const atClock = clock.exec(text);
  if (atClock) return sum([0, ...atClock.slice(1)]);
  const period = isoPeriod.exec(text);
  if (period) return sum(period.slice(1));
  return text === '' ? undefined : Number(text);
}

const unitSeconds = [86_400, 3600, 60, 1];

/** Days, hours, minutes and seconds as a pattern found them. */
const sum = (parts: readonly (string | number | undefined)[]): number =>
  parts.reduce<number>((total, part, index) => total + Number(part ?? 0) * (unitSeconds[index] ?? 0), 0);
