import type { ReadingNow } from '../../viewer/read-aloud.js';
import { spokenDuration } from './durations.js';
import type { Words } from './words/words.js';

export type ListenButtonId =
  | 'previous'
  | 'playPause'
  | 'next'
  | 'speed'
  | 'voice'
  | 'close'
  | 'playNext'
  | 'stay'
  | 'previousStory'
  | 'nextStory';

/** One button, as `components/Button` takes it. */
export interface ListenButton {
  readonly id: ListenButtonId;
  readonly label: string;
  readonly icon?: 'previous' | 'play' | 'pause' | 'next';
  readonly spoken: string;
}

export interface ListenBarModel {
  readonly line: string;
  readonly buttons: readonly ListenButton[];
  /** Undefined: the text has the focus. */
  readonly chosen: number | undefined;
}

export interface ListenSight {
  readonly now: ReadingNow;
  readonly voices: readonly { readonly id: string; readonly name: string }[];
  readonly next: { readonly headline: string; readonly inSec: number | undefined } | undefined;
  /** Where it stands in a row of stories. */
  readonly row?: { readonly place: string; readonly hasPrevious: boolean } | undefined;
  /** Nobody speaks: it is read along. */
  readonly isSilent?: boolean | undefined;
  readonly chosen: number | undefined;
}

const longestVoiceName = 18;

export function toListenBar(sight: ListenSight, words: Words): ListenBarModel {
  const { now, next, row, chosen } = sight;
  const closing = words(row ? 'catchUp.later' : 'listen.close');
  const close: ListenButton = { id: 'close', label: closing, spoken: closing };
  // In a row, the next story is on its way already.
  if (now.status === 'ended' && !row)
    return { line: endLine(next, words), buttons: endButtons(next, words), chosen: chosen ?? 0 };
  if (now.status === 'failed') {
    const label = words('listen.tryAgain');
    const again: ListenButton = { id: 'playPause', label, spoken: label };
    return { line: words('listen.failed'), buttons: [again, close], chosen: chosen ?? 0 };
  }
  const isPaused = now.status === 'paused';
  const playPause = words(isPaused ? 'listen.play' : 'listen.pause');
  const speed = now.rate;
  const [before, after] = row ? storySteps(row, words) : sentenceSteps(words);
  return {
    line: toLine(sight, words),
    buttons: [
      ...before,
      { id: 'playPause', icon: isPaused ? 'play' : 'pause', label: '', spoken: playPause },
      ...after,
      { id: 'speed', label: words('listen.speed', { speed }), spoken: words('listen.speedSpoken', { speed }) },
      ...voiceButtons(sight, words),
      close,
    ],
    chosen,
  };
}

function toLine({ now, row, isSilent }: ListenSight, words: Words): string {
  const time = spokenDuration(Math.max(1, Math.round(now.remainingSec)), words);
  const reading = words(isSilent ? 'catchUp.readAlong' : 'listen.reading');
  const status = now.status === 'paused' ? words('listen.paused') : reading;
  return [row?.place, status, words('listen.left', { time })].filter(Boolean).join(' · ');
}

type Steps = readonly [before: readonly ListenButton[], after: readonly ListenButton[]];

const sentenceSteps = (words: Words): Steps => [
  [{ id: 'previous', icon: 'previous', label: '', spoken: words('listen.previous') }],
  [{ id: 'next', icon: 'next', label: '', spoken: words('listen.next') }],
];

// The last one is skipped, too: to the end.
const storySteps = ({ hasPrevious }: NonNullable<ListenSight['row']>, words: Words): Steps => [
  hasPrevious ? [{ id: 'previousStory', icon: 'previous', label: '', spoken: words('catchUp.previousStory') }] : [],
  [{ id: 'nextStory', icon: 'next', label: '', spoken: words('catchUp.nextStory') }],
];

function voiceButtons({ now, voices }: ListenSight, words: Words): readonly ListenButton[] {
  const voice = voices.find(({ id }) => id === now.voice) ?? voices[0];
  if (voices.length < 2 || !voice) return [];
  return [{ id: 'voice', label: shortName(voice.name), spoken: words('listen.voiceSpoken', { name: voice.name }) }];
}

function endLine(next: ListenSight['next'], words: Words): string {
  if (!next) return words('listen.ended');
  const { headline, inSec } = next;
  return inSec === undefined
    ? words('listen.upNextWaiting', { headline })
    : words('listen.upNext', { count: inSec, headline });
}

function endButtons(next: ListenSight['next'], words: Words): readonly ListenButton[] {
  const again = words('listen.again');
  const now = words('listen.playNext');
  const stay = words('listen.stay');
  return [
    ...(next ? [{ id: 'playNext' as const, label: now, spoken: now }] : []),
    { id: 'playPause', label: again, spoken: again },
    { id: 'stay', label: stay, spoken: stay },
  ];
}

/** "Microsoft Sonia Online (Natural) - English (United Kingdom)" is too much for a button. */
function shortName(name: string): string {
  const short = name.replace(/\s*[([-].*$/, '').replace(/^(Microsoft|Google|Apple|Samsung)\s+/i, '') || name;
  return short.length > longestVoiceName ? `${short.slice(0, longestVoiceName - 1)}…` : short;
}
