import type { AudioClip } from '../../contract/media.js';
import { isReadingOf, type Script, sentenceAtShare, shareBefore } from '../../viewer/reading-script.js';
import type { Speech, SpeechEngine, SpeechListener } from './speech-engine.js';

/** Nothing heard for so long: the next address is tried. */
const startMs = 12_000;
/** A step in a recording that is not the text. */
const skipSec = 15;

export type OpenAudio = () => HTMLAudioElement;

/**
 * Plays the recording that came with the story. Where it is in the text is guessed by shares of the time; a recording whose length
 * does not fit the text, such as a talk about it, is only played.
 */
export const createRecordingEngine = (
  clip: AudioClip,
  openAudio: OpenAudio = () => document.createElement('audio'),
): SpeechEngine => ({
  kind: 'recording',
  tells: 'parts',
  voices: () => [],
  open: (script, listener) => new Recording(clip, openAudio(), script, listener),
});

class Recording implements Speech {
  private readonly addresses: string[];
  private isPlaying = false;
  private at: number | undefined;
  private seekShare: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly clip: AudioClip,
    private readonly audio: HTMLAudioElement,
    private readonly script: Script,
    private readonly listener: SpeechListener,
  ) {
    this.addresses = [clip.url, ...clip.backupUrls];
    audio.preload = 'auto';
    audio.addEventListener('loadedmetadata', this.seek);
    audio.addEventListener('timeupdate', this.follow);
    audio.addEventListener('ended', this.end);
    audio.addEventListener('error', this.tryNext);
    this.load();
  }

  get isText(): boolean {
    const { durationSec } = this;
    return durationSec !== undefined && isReadingOf(this.script, durationSec);
  }

  speak(from: number, { rate }: { readonly rate: number }): void {
    // Going on after a pause, and at another speed, keep the very place.
    const isSaidAgain = this.isPlaying && this.audio.playbackRate === rate;
    this.isPlaying = true;
    this.audio.defaultPlaybackRate = rate;
    this.audio.playbackRate = rate;
    if (from !== this.at || isSaidAgain) {
      this.at = from;
      this.seekShare = shareBefore(this.script, from);
      this.seek();
    }
    this.play();
  }

  stop(): void {
    this.isPlaying = false;
    clearTimeout(this.timer);
    this.audio.pause();
  }

  skip(direction: 1 | -1): boolean {
    const { audio, durationSec } = this;
    if (this.isText || durationSec === undefined) return false;
    audio.currentTime = Math.max(0, Math.min(durationSec - 1, audio.currentTime + direction * skipSec));
    return true;
  }

  leave(): void {
    this.stop();
    const { audio } = this;
    audio.removeEventListener('loadedmetadata', this.seek);
    audio.removeEventListener('timeupdate', this.follow);
    audio.removeEventListener('ended', this.end);
    audio.removeEventListener('error', this.tryNext);
    // TVs keep the decoder until the element is empty.
    audio.removeAttribute('src');
    audio.load();
  }

  private load(): void {
    const address = this.addresses.shift();
    if (address !== undefined) {
      this.audio.src = address;
      return;
    }
    const wasPlaying = this.isPlaying;
    this.stop();
    if (wasPlaying) this.listener.onFailure();
  }

  private play(): void {
    clearTimeout(this.timer);
    const before = this.audio.currentTime;
    this.timer = setTimeout(() => {
      if (this.isPlaying && this.audio.currentTime === before) this.tryNext();
    }, startMs);
    // Refused or cut off by a pause: the timer and `error` decide.
    this.audio.play()?.catch(() => undefined);
  }

  private readonly seek = (): void => {
    const { durationSec } = this;
    if (this.seekShare === undefined || durationSec === undefined) return;
    if (this.isText || this.seekShare === 0) this.audio.currentTime = this.seekShare * durationSec;
    this.seekShare = undefined;
  };

  private readonly follow = (): void => {
    const { durationSec } = this;
    if (!this.isPlaying || durationSec === undefined || !this.isText || this.seekShare !== undefined) return;
    const at = sentenceAtShare(this.script, this.audio.currentTime / durationSec);
    if (at === this.at) return;
    this.at = at;
    this.listener.onSentence(at);
  };

  private readonly end = (): void => {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    clearTimeout(this.timer);
    this.listener.onEnd();
  };

  private readonly tryNext = (): void => {
    this.seekShare = this.at === undefined ? 0 : shareBefore(this.script, this.at);
    this.load();
    if (this.isPlaying) this.play();
  };

  /** The element's own, once it knows; feeds are often wrong. */
  private get durationSec(): number | undefined {
    const { duration } = this.audio;
    return Number.isFinite(duration) && duration > 0 ? duration : this.clip.durationSec;
  }
}
