import type { ScheduledProgramme } from '../../contract/schedule.js';
import { type GuideDay, type GuidePlace, type ProgrammeState, programmeState } from '../../viewer/guide.js';
import type { Narration } from '../../viewer/narration.js';
import { shareOfProgramme } from '../../viewer/now-next.js';
import type { DialogModel } from './dialog-model.js';
import type { Lens } from './lens.js';
import { type PictureModel, toPictureModel } from './picture-model.js';
import { dayText, timeText } from './story-times.js';
import type { WordKey, Words } from './words/words.js';

export interface GuideRow {
  readonly id: string;
  readonly time: string;
  readonly title: string;
  /** "On now", "From the start"; empty for those that say nothing but their time. */
  readonly note: string;
  readonly state: ProgrammeState;
  /** Of the one that is on: how much is over. */
  readonly share: number | undefined;
}

export interface GuideDetail {
  readonly kicker: string;
  readonly title: string;
  readonly times: string;
  readonly description: string;
  /** What OK does, or when there will be something to see. */
  readonly action: string;
  readonly picture: PictureModel | undefined;
}

export interface GuideModel {
  readonly title: string;
  readonly tabs: readonly { readonly label: string; readonly isChosen: boolean }[];
  readonly rows: readonly GuideRow[];
  readonly row: number;
  readonly detail: GuideDetail | undefined;
  /** Instead of rows: it is being asked for, or nothing is known. */
  readonly note: string | undefined;
}

export interface GuideStream {
  readonly storyId: string;
  readonly title: string;
}

export interface GuideFacts {
  readonly streams: readonly GuideStream[];
  readonly days: readonly GuideDay[];
  /** Whether the stream's day was asked for and answered. */
  readonly isRead: boolean;
  readonly place: GuidePlace;
  readonly replayFromMs: number | undefined;
}

export function toGuideModel(facts: GuideFacts, lens: Lens): GuideModel {
  const { streams, days, place, isRead } = facts;
  const { words } = lens;
  const day = days[place.stream] ?? [];
  const rows = day.map((programme) => toRow(programme, facts, lens));
  const focused = day[place.row];
  const tabs = streams.map(({ title }, at) => ({ label: title, isChosen: at === place.stream }));
  return {
    title: words('guide.title'),
    tabs,
    rows,
    row: place.row,
    detail: focused && toDetail(focused, facts, lens),
    note: day.length > 0 ? undefined : words(isRead ? 'guide.unknown' : 'note.loading'),
  };
}

const noteWords = { past: undefined, replay: 'guide.fromStart', now: 'guide.onNow', later: undefined } as const;

function toRow(programme: ScheduledProgramme, { replayFromMs }: GuideFacts, lens: Lens): GuideRow {
  const nowMs = lens.now();
  const state = programmeState(programme, nowMs, replayFromMs);
  const note = noteWords[state];
  return {
    id: programme.id,
    time: timeText(programme.startsAt, lens),
    title: programme.title,
    note: note ? lens.words(note) : '',
    state,
    share: state === 'now' ? shareOfProgramme(programme, nowMs) : undefined,
  };
}

function toDetail(
  programme: ScheduledProgramme,
  { streams, place, replayFromMs }: GuideFacts,
  lens: Lens,
): GuideDetail {
  const { startsAt, endsAt, title, description = '', picture } = programme;
  const state = programmeState(programme, lens.now(), replayFromMs);
  return {
    kicker: streams[place.stream]?.title ?? '',
    title,
    times: timesText(programme, lens),
    description,
    action: actionText(state, { startsAt, endsAt }, lens),
    picture: picture && toPictureModel(picture, undefined, lens.look),
  };
}

/** `21:00 – 22:30`, with the day when it is not today's. */
function timesText({ startsAt, endsAt }: ScheduledProgramme, lens: Lens): string {
  const times = `${timeText(startsAt, lens)} – ${timeText(endsAt, lens)}`;
  const day = dayText(startsAt, lens);
  return day === dayText(new Date(lens.now()).toISOString(), lens) ? times : `${day} · ${times}`;
}

function actionText(state: ProgrammeState, { startsAt }: { startsAt: string; endsAt: string }, lens: Lens): string {
  switch (state) {
    case 'now':
      return lens.words('guide.watch');
    case 'replay':
      return lens.words('guide.replay');
    case 'past':
      return lens.words('guide.over');
    case 'later':
      return beginsText(startsAt, lens);
  }
}

const MINUTE_MS = 60_000;
/** Further off, the time of day says more. */
const MOST_MIN = 59;

function beginsText(startsAt: string, lens: Lens): string {
  const minutes = Math.ceil((Date.parse(startsAt) - lens.now()) / MINUTE_MS);
  return minutes <= MOST_MIN
    ? lens.words('guide.beginsIn', { minutes })
    : lens.words('guide.beginsAt', { at: timeText(startsAt, lens) });
}

/** Stream and programme, what it is about, and what OK does. */
export function narrateGuide(model: GuideModel, words: Words): Narration {
  const { detail, rows, row, note, tabs } = model;
  const hint = tabs.length > 1 ? words('guide.hint') : words('guide.hintOne');
  const stream = tabs.find(({ isChosen }) => isChosen)?.label ?? '';
  const title = `${model.title}. ${stream}`;
  if (!detail) return { title, label: note ?? '', hint };
  const now = rows[row]?.state === 'now' ? words('guide.onNow') : '';
  const label = [detail.title, now, detail.times, detail.description, detail.action].filter(Boolean);
  return {
    title,
    label: label.map((part) => part.replace(/\.$/, '')).join('. '),
    position: { index: row, total: rows.length },
    hint,
  };
}

/** Of the programme that is on: from here or from its start. */
export const toStartQuestion = (title: string, words: Words): DialogModel => ({
  title,
  message: words('guide.ask'),
  buttons: (
    [
      ['live', 'guide.watch'],
      ['start', 'guide.fromStart'],
    ] as const satisfies readonly (readonly [string, WordKey])[]
  ).map(([id, key]) => ({ id, label: words(key) })),
});
