import type { Saying } from './device-voice.js';
import type { SpeechDesk } from './speech-desk.js';

/** Why something is said. What changes by itself does not cut off what is urgent. */
type Urgency = 'asked' | 'change' | 'urgent';

export type Speak = (text: string, urgency: Urgency) => void;

/** Who moves on quickly hears only where they stop. */
const settleMs = 90;

/** Says by the device's voice what has the focus. Undefined where there is none. */
export function createNarrationVoice(
  { voice, floor }: Pick<SpeechDesk, 'voice' | 'floor'>,
  manner: () => Omit<Saying, 'text'>,
): Speak | undefined {
  if (!voice) return undefined;
  let silence: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUrgent = false;
  let waiting: string | undefined;

  return (text, urgency) => {
    if (urgency === 'change' && isUrgent) {
      waiting = text;
      return;
    }
    cut();
    if (text === '') return;
    isUrgent = urgency === 'urgent';
    floor.setTaken(true);
    timer = setTimeout(() => say(text), isUrgent ? 0 : settleMs);
  };

  function say(text: string) {
    silence = voice?.say({ text, ...manner() }, { onEnd: end });
  }

  function cut() {
    clearTimeout(timer);
    silence?.();
    silence = undefined;
    waiting = undefined;
    isUrgent = false;
    floor.setTaken(false);
  }

  function end() {
    silence = undefined;
    isUrgent = false;
    const next = waiting;
    waiting = undefined;
    if (next) say(next);
    else floor.setTaken(false);
  }
}
