import type { Card } from '../contract/page.js';
import { entryOf, historyAt, type Library } from './library.js';
import { newsOf } from './story-news.js';

/** One story of a queue, and how long it takes its viewer. */
export interface CatchUpItem {
  readonly card: Card;
  readonly sec: number;
}

/** So much time, and what it brings. Without `minutes`: all there is. */
export interface CatchUpChoice {
  readonly minutes: number | undefined;
  readonly items: readonly CatchUpItem[];
}

const day = 86_400_000;
/** Who was away for longer catches up with the last week. */
const longest = 7 * day;
const offered = [5, 10, 20, 30, 60] as const;
/** From one story to the next. */
const betweenSec = 2;
/** Of what nobody says how long it takes. */
const usualSec = { video: 90, reading: 75 } as const;
/** A queue a little longer than was asked for is better than one much shorter. */
const tolerance = 1.1;

/** What came after that moment is new: the end of the last visit, or on the first one a day ago. */
export function newsSince({ visit }: Pick<Library, 'visit'>, now: number): number {
  const last = visit?.lastEndedAt;
  return last === undefined || last > now ? now - day : Math.max(last, now - longest);
}

export interface CatchUpQuestion {
  readonly since: number;
  /** Of the interface. */
  readonly language: string;
  /** Also what the viewer knows already. */
  readonly includesSeen?: boolean;
}

/** The newest of each story that the viewer has not opened, newest first, in the languages that they read. */
export function whatIsNew(cards: readonly Card[], library: Library, question: CatchUpQuestion): readonly Card[] {
  const { since, language, includesSeen = false } = question;
  const ofTime = cards.filter(({ kind, publishedAt }) => isStory(kind) && momentOf(publishedAt) > since);
  const languages = readLanguages(library, language);
  const isReadable = (card: Card) => card.language === undefined || languages.has(primary(card.language));
  // Who has chosen a language in which the channel has no news wants its news all the same.
  const readable = ofTime.some(isReadable) ? ofTime.filter(isReadable) : ofTime;
  const newestFirst = readable.sort((a, b) => momentOf(b.publishedAt) - momentOf(a.publishedAt));
  return onePerThread(newestFirst).filter((card) => includesSeen || !isSeen(library, card));
}

/** `rate`: how fast the viewer has stories read. */
export function toCatchUpItem(card: Card, rate = 1): CatchUpItem {
  if (card.kind === 'video') return { card, sec: card.durationSec ?? usualSec.video };
  return { card, sec: Math.round((card.speakingSec ?? usualSec.reading) / rate) };
}

/** Only amounts of time that bring more than the one before; the last is all there is. */
export function catchUpChoices(items: readonly CatchUpItem[]): readonly CatchUpChoice[] {
  if (items.length === 0) return [];
  const choices: CatchUpChoice[] = [];
  for (const minutes of offered) {
    const fitting = fill(items, minutes * 60);
    if (fitting.length === items.length) break;
    if (fitting.length > (choices[choices.length - 1]?.items.length ?? 0)) choices.push({ minutes, items: fitting });
  }
  return [...choices, { minutes: undefined, items }];
}

export const secondsOf = (items: readonly CatchUpItem[]): number =>
  items.reduce((sum, { sec }) => sum + sec, 0) + Math.max(0, items.length - 1) * betweenSec;

/** In their order; what does not fit any more is passed over for what does. */
function fill(items: readonly CatchUpItem[], sec: number): readonly CatchUpItem[] {
  const room = sec * tolerance;
  let used = 0;
  return items.filter((item) => {
    const needed = item.sec + (used > 0 ? betweenSec : 0);
    if (used + needed > room) return false;
    used += needed;
    return true;
  });
}

/** Of a story's articles, updates and videos the newest; without a thread, each stands for itself. */
function onePerThread(newestFirst: readonly Card[]): readonly Card[] {
  const taken = new Set<string>();
  return newestFirst.filter(({ id, threadId }) => {
    const keys = [`story ${id}`, ...(threadId === undefined ? [] : [`thread ${threadId}`])];
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

function readLanguages({ entries }: Library, language: string): ReadonlySet<string> {
  const read = entries.filter((entry) => historyAt(entry) > 0).flatMap(({ card }) => card.language ?? []);
  return new Set([language, ...read].map(primary));
}

/** What was changed since it was read is news again. */
function isSeen(library: Library, card: Card): boolean {
  const entry = entryOf(library, card.id);
  if (entry === undefined || historyAt(entry) === 0) return false;
  // Nobody opens an article and sees nothing of it: the viewer marked it as not read.
  const isMarkedUnread = entry.reading?.seen === 0;
  return !isMarkedUnread && newsOf(library, card) === undefined;
}

const isStory = (kind: Card['kind']): boolean => kind === 'article' || kind === 'video';

const momentOf = (publishedAt: string | undefined): number => (publishedAt ? Date.parse(publishedAt) || 0 : 0);

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';
