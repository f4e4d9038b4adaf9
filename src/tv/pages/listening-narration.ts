import { joinSentences, type Narration } from '../../viewer/narration.js';
import type { ReadingNow } from '../../viewer/read-aloud.js';
import type { ListenBarModel } from '../view-models/listen-model.js';
import type { Words } from '../view-models/words/words.js';

interface Listening {
  readonly headline: string;
  readonly bar: ListenBarModel;
  readonly status: ReadingNow['status'];
  /** The headline of the story that follows. */
  readonly next: string | undefined;
  /** "3 of 7", in a row of stories. */
  readonly place?: string | undefined;
  readonly isSilent?: boolean | undefined;
  readonly words: Words;
}

/** Not the text itself: that has a voice already. */
export function narrateListening({ headline, bar, status, next, place, isSilent, words }: Listening): Narration {
  const { buttons, chosen } = bar;
  const button = chosen === undefined ? undefined : buttons[chosen];
  if (!button) {
    const isPaused = status === 'paused';
    return {
      title: place === undefined ? headline : joinSentences([place, headline]),
      label: words(isPaused ? 'listen.paused' : isSilent ? 'catchUp.readAlong' : 'listen.reading'),
      hint: words(isPaused ? 'listen.pausedHint' : 'listen.textHint'),
    };
  }
  const position = { index: chosen ?? 0, total: buttons.length };
  // Seconds that count down are not said again and again.
  if (status === 'ended' && next !== undefined)
    return { title: words('listen.upNextWaiting', { headline: next }), label: button.spoken, position };
  const isOver = status === 'ended' || status === 'failed';
  return { title: isOver ? bar.line : headline, label: button.spoken, position };
}
