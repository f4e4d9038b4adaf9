import { isRecord, text, written } from '../formats/json-fields.js';
import type { JsonReading } from '../json/read-json.js';
import { formatInstant, parseMoment } from '../text/dates.js';
import type { ProgrammeWords } from './to-programme.js';

const minuteMs = 60_000;

/** Our own shape: `{ "programmes": [{ "title", "startsAt", "endsAt" or "durationMin", "description", "picture" }] }`, or the list alone. */
export function jsonProgrammes({ value }: JsonReading): readonly unknown[] | undefined {
  const list = isRecord(value) ? value['programmes'] : value;
  return Array.isArray(list) ? list : undefined;
}

export function jsonProgramme(item: unknown): (ProgrammeWords & { readonly channel: string }) | undefined {
  if (!isRecord(item)) return undefined;
  const { title, startsAt, endsAt, durationMin, description, picture, channel } = item;
  const start = parseMoment(startsAt);
  const isByLength = endsAt === undefined && durationMin !== undefined;
  return {
    channel: text(channel) ?? '',
    title: text(title),
    start: { field: 'startsAt', raw: rawOf(startsAt), instant: start },
    end: isByLength
      ? { field: 'durationMin', raw: rawOf(durationMin), instant: after(start, durationMin) }
      : { field: 'endsAt', raw: rawOf(endsAt), instant: parseMoment(endsAt) },
    description: text(description),
    picture,
  };
}

const rawOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : written(value);

function after(start: string | undefined, minutes: unknown): string | undefined {
  const isLength = typeof minutes === 'number' && minutes > 0 && minutes <= 7 * 24 * 60;
  return start !== undefined && isLength ? formatInstant(new Date(Date.parse(start) + minutes * minuteMs)) : undefined;
}
