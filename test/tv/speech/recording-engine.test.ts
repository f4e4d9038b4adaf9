import { AudioClip } from '../../../src/contract/media.js';
import { createRecordingEngine } from '../../../src/tv/speech/recording-engine.js';
import { secondsFrom, shareBefore } from '../../../src/viewer/reading-script.js';
import { aScript } from '../../support/speech.js';

const script = aScript('Cranes of the harbour', 'One is here today. Two are there already.', 'Three have gone home.');
const wholeSec = secondsFrom(script, 0);

/** An element that plays nothing. */
class FakeAudio extends EventTarget {
  src = '';
  preload = '';
  duration = Number.NaN;
  currentTime = 0;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  isPlaying = false;
  play = async () => {
    this.isPlaying = true;
  };
  pause = () => {
    this.isPlaying = false;
  };
  removeAttribute = () => {
    this.src = '';
  };
  load = () => undefined;
  tell(name: string, facts: Partial<FakeAudio> = {}) {
    Object.assign(this, facts);
    this.dispatchEvent(new Event(name));
  }
}

const open = (facts: object = {}) => {
  const audio = new FakeAudio();
  const heard: string[] = [];
  const clip = AudioClip.parse({ url: 'https://cdn.example/a.mp3', mimeType: 'audio/mpeg', ...facts });
  const speech = createRecordingEngine(clip, () => audio as unknown as HTMLAudioElement).open(script, {
    onSentence: (sentence) => heard.push(`sentence ${sentence}`),
    onEnd: () => heard.push('end'),
    onFailure: () => heard.push('failure'),
  });
  return { audio, speech, heard: () => heard.splice(0) };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a recording of the text', () => {
  it('is followed by shares of its time', () => {
    const { audio, speech, heard } = open();
    speech.speak(0, { rate: 1.25 });
    audio.tell('loadedmetadata', { duration: wholeSec * 1.1 });
    expect([speech.isText, audio.playbackRate, audio.isPlaying]).toEqual([true, 1.25, true]);
    audio.tell('timeupdate', { currentTime: audio.duration * (shareBefore(script, 2) + 0.01) });
    audio.tell('timeupdate', { currentTime: audio.duration * (shareBefore(script, 2) + 0.02) });
    audio.tell('ended');
    expect(heard()).toEqual(['sentence 2', 'end']);
  });

  it('goes where it is sent, also before its length is known', () => {
    const { audio, speech } = open();
    speech.speak(2, { rate: 1 });
    audio.tell('loadedmetadata', { duration: wholeSec });
    expect(audio.currentTime).toBeCloseTo(wholeSec * shareBefore(script, 2));
    speech.speak(1, { rate: 1 });
    expect(audio.currentTime).toBeCloseTo(wholeSec * shareBefore(script, 1));
  });

  it('goes on after a pause, and at another speed, at the very place', () => {
    const { audio, speech } = open();
    speech.speak(0, { rate: 1 });
    audio.tell('loadedmetadata', { duration: wholeSec });
    audio.currentTime = 1.2;
    speech.stop();
    speech.speak(0, { rate: 1 });
    speech.speak(0, { rate: 1.5 });
    expect([audio.currentTime, audio.playbackRate]).toEqual([1.2, 1.5]);
    speech.speak(0, { rate: 1.5 });
    expect(audio.currentTime).toBe(0);
  });

  it('is tried at its other addresses before it fails', () => {
    const { audio, speech, heard } = open({ backupUrls: ['https://mirror.example/a.mp3'] });
    speech.speak(0, { rate: 1 });
    audio.tell('error');
    expect([audio.src, audio.isPlaying, heard()]).toEqual(['https://mirror.example/a.mp3', true, []]);
    jest.advanceTimersByTime(20_000);
    expect(heard()).toEqual(['failure']);
  });

  it('gives its decoder back', () => {
    const { audio, speech, heard } = open();
    speech.speak(0, { rate: 1 });
    speech.leave();
    audio.tell('ended');
    jest.advanceTimersByTime(60_000);
    expect([audio.src, audio.isPlaying, heard()]).toEqual(['', false, []]);
  });
});

describe('a recording of something else', () => {
  it('is only played: a step is some seconds', () => {
    const { audio, speech, heard } = open({ durationSec: 1800 });
    speech.speak(0, { rate: 1 });
    audio.tell('loadedmetadata', { duration: 1800 });
    audio.tell('timeupdate', { currentTime: 900 });
    expect(speech.skip?.(1)).toBe(true);
    expect([audio.currentTime, speech.isText, heard()]).toEqual([915, false, []]);
  });
});
