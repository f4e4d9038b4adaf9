import type { Narration } from '../../viewer/narration.js';
import { type ReadingNow, readingRates } from '../../viewer/read-aloud.js';
import type { Script } from '../../viewer/reading-script.js';
import type { RemoteCommand } from '../../viewer/transport-command.js';
import type { SpokenPlace } from '../components/story/spoken-plates.js';
import { type ListeningDevice, openListeningDevice } from '../speech/listening-device.js';
import { openReading, type ReadingSession } from '../speech/reading-session.js';
import type { SpeechEngine } from '../speech/speech-engine.js';
import type { ListenTaste, StorySpeech } from '../speech/story-speech.js';
import { type ListenBarModel, type ListenButtonId, toListenBar } from '../view-models/listen-model.js';
import type { Words } from '../view-models/words/words.js';
import { ListenNext } from './listen-next.js';
import { narrateListening } from './listening-narration.js';

export interface ListeningHost {
  readonly script: Script;
  readonly speech: StorySpeech;
  readonly engine: SpeechEngine;
  readonly words: Words;
  next(): { readonly storyId: string; readonly headline: string } | undefined;
  /** Something that is drawn or said is another one. */
  onChange(): void;
  onClose(): void;
  onNext(storyId: string): void;
}

export interface ListeningStart {
  readonly sentence: number;
  readonly isPaused: boolean;
}

export type ListenKey =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'ok'
  | 'back'
  | 'toggle'
  | 'play'
  | 'pause'
  | 'stop'
  | 'previous'
  | 'next';

/** A story that is read aloud: its bar, its keys, what follows it. The screen draws what this says. */
export class StoryListening {
  private readonly session: ReadingSession;
  private readonly device: ListeningDevice;
  private readonly following: ListenNext;
  /** A button of the bar; undefined: the text has the focus. */
  private chosen: number | undefined;
  private status: ReadingNow['status'];
  private wasReading = false;

  constructor(
    private readonly host: ListeningHost,
    start: ListeningStart = { sentence: 0, isPaused: false },
  ) {
    const { script, speech, engine } = host;
    this.status = start.isPaused ? 'paused' : 'reading';
    this.following = new ListenNext({
      continues: () => speech.continues(),
      onCount: () => host.onChange(),
      onGo: () => this.goOn(),
    });
    this.session = openReading({
      script,
      engine,
      floor: speech.floor,
      ...speech.taste(),
      from: Math.min(start.sentence, script.sentences.length - 1),
      isPaused: start.isPaused,
      onChange: (now) => this.hear(now),
    });
    this.device = openListeningDevice({
      title: script.headline,
      channelName: speech.channelName,
      onCommand: (command) => this.command(command),
      onHidden: () => this.session.pause(),
    });
    this.tellDevice();
  }

  bar(): ListenBarModel {
    const next = this.host.next();
    return toListenBar(
      {
        now: this.session.now(),
        voices: this.voices,
        next: next && { headline: next.headline, inSec: this.following.seconds },
        row: this.row,
        isSilent: this.host.engine.kind === 'silent',
        chosen: this.chosen,
      },
      this.host.words,
    );
  }

  /** What is marked in the text. */
  place(): SpokenPlace | undefined {
    const { part, range, word, status } = this.session.now();
    const text = this.host.script.parts[part]?.text;
    return range && text !== undefined && status !== 'ended' ? { part, text, range, word } : undefined;
  }

  narration(): Narration {
    const { words, script } = this.host;
    return narrateListening({
      headline: script.headline,
      bar: this.bar(),
      status: this.status,
      next: this.host.next()?.headline,
      place: this.row?.place,
      isSilent: this.host.engine.kind === 'silent',
      words,
    });
  }

  snapshot(): ListeningStart {
    const { sentence, status } = this.session.now();
    return { sentence, isPaused: status !== 'reading' };
  }

  hearKey(key: ListenKey): boolean {
    const { session, row } = this;
    switch (key) {
      case 'toggle':
        session.toggle();
        return true;
      case 'play':
        session.play();
        return true;
      case 'pause':
        session.pause();
        return true;
      case 'previous':
        if (row) row.previous();
        else session.previousPart();
        return true;
      case 'next':
        if (row) row.next();
        else session.nextPart();
        return true;
      case 'stop':
      case 'back':
        this.close();
        return true;
      default:
        return this.bar().chosen === undefined ? this.inText(key) : this.inBar(key);
    }
  }

  hover(id: string): void {
    this.choose(this.bar().buttons.findIndex((button) => button.id === id));
  }

  press(id: string): void {
    switch (id as ListenButtonId) {
      case 'previous':
        this.session.previous();
        break;
      case 'next':
        this.session.next();
        break;
      case 'playPause':
        this.session.toggle();
        break;
      case 'speed':
        this.setTaste({ ...this.taste, rate: after(readingRates, this.session.now().rate) });
        break;
      case 'voice': {
        const ids = this.voices.map((voice) => voice.id);
        this.setTaste({ ...this.taste, voice: after(ids, this.session.now().voice ?? ids[0]) });
        break;
      }
      case 'playNext':
        this.goOn();
        break;
      case 'previousStory':
        this.row?.previous();
        break;
      case 'nextStory':
        this.row?.next();
        break;
      case 'close':
      case 'stay':
        this.close();
    }
  }

  /** Something else has the focus: a question, breaking news. */
  setAside(isAside: boolean): void {
    if (isAside) {
      this.wasReading = this.session.now().status === 'reading';
      this.session.pause();
    } else if (this.wasReading) {
      this.wasReading = false;
      this.session.play();
    }
  }

  leave(): void {
    this.following.stop();
    this.session.leave();
    this.device.close();
  }

  private inText(key: ListenKey): boolean {
    const { session } = this;
    if (key === 'ok') session.toggle();
    else if (key === 'up') session.previousPart();
    else if (key === 'down') this.choose(this.bar().buttons.findIndex(({ id }) => id === 'playPause'));
    else if (key === 'right') session.next();
    else session.previous();
    return true;
  }

  private inBar(key: ListenKey): boolean {
    const { chosen = 0, buttons } = this.bar();
    if (key === 'ok') this.press(buttons[chosen]?.id ?? '');
    else if (key === 'up' && this.status !== 'ended' && this.status !== 'failed') this.choose(undefined);
    else if (key === 'left' || key === 'right') this.choose(chosen + (key === 'left' ? -1 : 1));
    return true;
  }

  private close(): void {
    if (this.row) this.row.leave();
    else this.host.onClose();
  }

  private choose(at: number | undefined): void {
    const { buttons } = this.bar();
    if (at === this.chosen || (at !== undefined && !buttons[at])) return;
    this.chosen = at;
    // Who looks at something else than "Listen now" does not want to be taken along.
    if (this.status === 'ended' && at !== undefined && buttons[at]?.id !== 'playNext') this.following.wait();
    this.host.onChange();
  }

  private hear(now: ReadingNow): void {
    if (now.status !== this.status) {
      const isOver = (status: ReadingNow['status']) => status === 'ended' || status === 'failed';
      if (isOver(now.status) !== isOver(this.status)) this.chosen = undefined;
      this.status = now.status;
      if (now.status === 'ended' && this.row) {
        this.row.next();
        return;
      }
      if (now.status === 'ended' && this.host.next()) this.following.start();
      else this.following.stop();
      this.tellDevice();
    }
    this.host.onChange();
  }

  private goOn(): void {
    const next = this.host.next();
    if (next) this.host.onNext(next.storyId);
  }

  private command({ type }: RemoteCommand): void {
    if (type === 'play' || type === 'pause' || type === 'stop') this.hearKey(type);
    else if (this.row && (type === 'previous' || type === 'next')) this.hearKey(type);
    else if (type === 'previous' || type === 'rewind') this.session.previous();
    else if (type === 'next' || type === 'forward') this.session.next();
  }

  private tellDevice(): void {
    this.device.setReading(this.status === 'reading');
  }

  private setTaste(taste: ListenTaste): void {
    this.host.speech.setTaste(taste);
    this.session.setRate(taste.rate);
    this.session.setVoice(taste.voice);
    this.host.onChange();
  }

  private get row() {
    return this.host.speech.row;
  }

  private get taste(): ListenTaste {
    const { rate, voice } = this.session.now();
    return { rate, voice };
  }

  private get voices() {
    return this.host.engine.voices(this.host.script.language);
  }
}

/** The one after it, round and round. */
const after = <T>(all: readonly T[], one: T | undefined): T => all[(all.indexOf(one as T) + 1) % all.length] as T;
