import type { ChannelConfig } from '../../contract/channel-config.js';
import type { Schedule } from '../../contract/schedule.js';
import type { ScheduleConfig } from '../../contract/schedule-config.js';
import type { ReadProgramme } from '../../feeds/schedule/schedule-reading.js';
import { type Answer, createAnswer } from '../answer.js';
import type { Content } from '../content.js';
import { pictureKey } from '../programming/picture-keys.js';
import type { Airing, Span } from '../programming/schedule/airing.js';
import { daySpan } from '../programming/schedule/day-span.js';
import { expandAirings } from '../programming/schedule/expand-airings.js';
import { tidyAirings } from '../programming/schedule/tidy-airings.js';
import { nextChangeMs, type StreamDay, toStreamSchedule } from '../programming/schedule/to-stream-schedule.js';
import { everyAnswerHeaders } from '../security-headers.js';
import type { ScheduleDocuments } from './schedule-documents.js';

/** What is on when, as every TV is told it. */
export interface ScheduleBoard {
  /** Of all streams, or of one. */
  answer(storyId?: string): ScheduleAnswer | 'unknownStream' | 'notReady';
  /** Where a picture of a programme comes from. */
  pictureUrl(key: string): string | undefined;
}

export interface ScheduleAnswer {
  readonly answer: Answer;
  /** Until what is on, or next, is another. */
  readonly freshSec: number;
}

export interface ScheduleBoardDeps {
  readonly content: Pick<Content, 'programme' | 'edition'>;
  readonly documents: Pick<ScheduleDocuments, 'version' | 'programmesOf'>;
  clock(): Date;
}

/** A schedule that was changed in the middle of a programme is seen this soon. */
const LONGEST_FRESH_SEC = 300;

interface Board {
  readonly madeOf: readonly unknown[];
  readonly days: ReadonlyMap<string, StreamDay>;
  readonly pictures: ReadonlyMap<string, string>;
}

interface Made {
  readonly board: Board;
  readonly answer: Answer;
  readonly changesAtMs: number;
}

export function createScheduleBoard({ content, documents, clock }: ScheduleBoardDeps): ScheduleBoard {
  let current: Board | undefined;
  const made = new Map<string, Made>();

  return {
    answer(storyId) {
      const board = currentBoard();
      if (!board) return 'notReady';
      const asked = storyId === undefined ? undefined : shownId(storyId);
      if (storyId !== undefined && asked === undefined) return 'unknownStream';
      const nowMs = clock().getTime();
      const key = asked ?? '';
      const known = made.get(key);
      const isGood = known !== undefined && known.board === board && nowMs < known.changesAtMs;
      const ready = isGood ? known : make(board, asked, nowMs);
      if (!isGood) made.set(key, ready);
      const untilChangeSec = Math.ceil((ready.changesAtMs - nowMs) / 1000);
      return { answer: ready.answer, freshSec: Math.min(untilChangeSec, LONGEST_FRESH_SEC) };
    },

    pictureUrl: (key) => currentBoard()?.pictures.get(key),
  };

  function currentBoard(): Board | undefined {
    const edition = content.edition();
    const programme = content.programme();
    if (!edition || !programme) return undefined;
    const span = daySpan(clock().getTime(), edition.config.timeZone);
    const liveIds = programme.channel().liveStreams.map(({ storyId }) => storyId);
    const madeOf = [edition.id, documents.version(), span.fromMs, span.untilMs, liveIds.join()];
    if (!current || madeOf.some((fact, at) => fact !== current?.madeOf[at])) {
      current = { madeOf, ...placeAll(edition.config, span) };
      made.clear();
    }
    return current;
  }

  function placeAll({ schedules, timeZone }: ChannelConfig, span: Span): Omit<Board, 'madeOf'> {
    const days = new Map<string, StreamDay>();
    const pictures = new Map<string, string>();
    for (const config of schedules) {
      const storyId = shownId(config.stream);
      if (storyId === undefined || days.has(storyId)) continue;
      const airings = tidyAirings(airingsOf(config, span, timeZone), span);
      days.set(storyId, { storyId, airings });
      for (const { pictureUrl } of airings) if (pictureUrl) pictures.set(pictureKey(pictureUrl), pictureUrl);
    }
    return { days, pictures };
  }

  function airingsOf(config: ScheduleConfig, span: Span, timeZone: string): Airing[] {
    if (config.url === undefined) return expandAirings(config.programmes, span, timeZone);
    return documents.programmesOf(config).map(toAiring);
  }

  /** The id that the story goes by on cards, of a copy too. */
  function shownId(storyId: string): string | undefined {
    const story = content.programme()?.story(storyId);
    return story && 'blocks' in story ? story.id : undefined;
  }
}

function make(board: Board, storyId: string | undefined, nowMs: number): Made {
  const days = [...board.days.values()].filter((day) => storyId === undefined || day.storyId === storyId);
  const schedule: Schedule = { streams: days.map((day) => toStreamSchedule(day, nowMs)) };
  const changes = days.map(({ airings }) => nextChangeMs(airings, nowMs));
  return {
    board,
    answer: createAnswer(Buffer.from(JSON.stringify(schedule)), {
      ...everyAnswerHeaders,
      'content-type': 'application/json; charset=utf-8',
    }),
    changesAtMs: Math.min(...changes, nowMs + 2 * LONGEST_FRESH_SEC * 1000),
  };
}

const toAiring = ({ title, startsAt, endsAt, description, pictureUrl }: ReadProgramme): Airing => ({
  title,
  startMs: Date.parse(startsAt),
  endMs: endsAt === undefined ? undefined : Date.parse(endsAt),
  description,
  pictureUrl,
});
