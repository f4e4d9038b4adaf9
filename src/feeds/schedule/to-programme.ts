import { type FaultLog, type ItemPlace, itemLabel, placed } from '../fault-log.js';
import type { ResolveUrl } from '../resolve-url.js';
import { plainText } from '../text/plain-text.js';
import type { ReadProgramme } from './schedule-reading.js';

/** A programme's fields as a document writes them. */
export interface ProgrammeWords {
  readonly title: string | undefined;
  readonly start: RawMoment;
  readonly end: RawMoment;
  readonly description?: string | undefined;
  readonly picture?: unknown;
}

export interface RawMoment {
  /** As the document names the field, and what stands there. */
  readonly field: string;
  readonly raw: string | undefined;
  /** What it means; missing when it cannot be read, or is not there. */
  readonly instant: string | undefined;
}

export interface ProgrammePlace {
  readonly index: number;
  readonly line?: number | undefined;
  readonly log: FaultLog;
  readonly resolve: ResolveUrl;
}

const longestTitle = 200;
const longestDescription = 2_000;

/** The programme, or what is wrong with it in the log: a bad one costs itself only. */
export function toProgramme(words: ProgrammeWords, { index, line, log, resolve }: ProgrammePlace) {
  const title = cut(plainText(words.title ?? ''), longestTitle);
  const place: ItemPlace = { item: itemLabel(index, title), ...(line === undefined ? {} : { line }) };
  const faults = placed(log, place);
  if (title === '') {
    faults.add({ severity: 'error', code: 'noHeadline', message: 'The programme has no title; it was left out.' });
    return undefined;
  }
  const startsAt = words.start.instant;
  if (startsAt === undefined) {
    faults.add(badMoment(words.start, 'error', 'the programme was left out'));
    return undefined;
  }
  const endsAt = endOf(words.end, startsAt, faults);
  const description = cut(plainText(words.description ?? ''), longestDescription);
  const pictureUrl = resolve(words.picture);
  const programme: ReadProgramme = {
    title,
    startsAt,
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(description === '' ? {} : { description }),
    ...(pictureUrl === undefined ? {} : { pictureUrl }),
  };
  return programme;
}

const untilTheNext = 'it is taken to last until the next one';

function endOf(end: RawMoment, startsAt: string, faults: FaultLog): string | undefined {
  if (end.raw === undefined || end.raw === '') return undefined;
  if (end.instant === undefined) {
    faults.add(badMoment(end, 'warning', untilTheNext));
    return undefined;
  }
  if (Date.parse(end.instant) > Date.parse(startsAt)) return end.instant;
  const message = `The programme ends (${end.raw}) before it has begun; ${untilTheNext}.`;
  faults.add({ severity: 'warning', code: 'badDate', field: end.field, message });
  return undefined;
}

const badMoment = ({ field, raw }: RawMoment, severity: 'error' | 'warning', consequence: string) => {
  const written = raw === undefined ? 'There is none' : `“${raw.slice(0, 60)}” is no moment in time`;
  return { severity, code: 'badDate', field, message: `${written}; ${consequence}.` } as const;
};

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
