import type { ReadingNow } from '../../viewer/read-aloud.js';
import { spokenDuration } from './durations.js';
import type { Words } from './words/words.js';

export type ListenButtonId = 'previous' | 'playPause' | 'next' | 'speed' | 'voice' | 'close' | 'playNext' | 'stay';

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
  readonly chosen: number | undefined;
}

const longestVoiceName = 18;

export function toListenBar({ now, voices, next, chosen }: ListenSight, words: Words): ListenBarModel {
  const close: ListenButton = { id: 'close', label: words('listen.close'), spoken: words('listen.close') };
  if (now.status === 'ended')
    return { line: endLine(next, words), buttons: endButtons(next, words), chosen: chosen ?? 0 };
  if (now.status === 'failed') {
    const label = words('listen.tryAgain');
    const again: ListenButton = { id: 'playPause', label, spoken: label };
    return { line: words('listen.failed'), buttons: [again, close], chosen: chosen ?? 0 };
  }
  const isPaused = now.status === 'paused';
  const time = spokenDuration(Math.max(1, Math.round(now.remainingSec)), words);
  const playPause = words(isPaused ? 'listen.play' : 'listen.pause');
  const voice = voices.find(({ id }) => id === now.voice) ?? voices[0];
  const choosesVoice: ListenButton[] =
    voices.length > 1 && voice
      ? [{ id: 'voice', label: shortName(voice.name), spoken: words('listen.voiceSpoken', { name: voice.name }) }]
      : [];
  const speed = String(now.rate);
  return {
    line: [words(isPaused ? 'listen.paused' : 'listen.reading'), words('listen.left', { time })].join(' · '),
    buttons: [
      { id: 'previous', icon: 'previous', label: '', spoken: words('listen.previous') },
      { id: 'playPause', icon: isPaused ? 'play' : 'pause', label: '', spoken: playPause },
      { id: 'next', icon: 'next', label: '', spoken: words('listen.next') },
      { id: 'speed', label: words('listen.speed', { speed }), spoken: words('listen.speedSpoken', { speed }) },
      ...choosesVoice,
      close,
    ],
    chosen,
  };
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
