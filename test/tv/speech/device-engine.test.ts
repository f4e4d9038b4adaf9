import { createDeviceEngine } from '../../../src/tv/speech/device-engine.js';
import { createDeviceVoice, type DeviceVoice } from '../../../src/tv/speech/device-voice.js';
import type { Script } from '../../../src/viewer/reading-script.js';
import { aScript, aVoice, fakeSpeechPage } from '../../support/speech.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const manner = { rate: 1 };
const open = (script: Script, device = fakeSpeechPage()) => {
  const heard: string[] = [];
  const speech = createDeviceEngine(createDeviceVoice(device.page) as DeviceVoice).open(script, {
    onSentence: (sentence) => heard.push(`sentence ${sentence}`),
    onWord: ({ start, end }) => heard.push(`word ${start}-${end}`),
    onEnd: () => heard.push('end'),
    onFailure: () => heard.push('failure'),
  });
  return { ...device, speech, heard: () => heard.splice(0) };
};

describe('the device’s voice', () => {
  it('reads sentence by sentence, and takes breath between paragraphs', () => {
    const { speech, texts, finish, heard } = open(aScript('Cranes', 'One. Two.'));
    speech.speak(0, manner);
    expect(texts()).toEqual(['Cranes']);
    finish();
    expect(texts()).toHaveLength(1);
    jest.advanceTimersByTime(400);
    finish();
    expect(texts()).toEqual(['Cranes', 'One.', 'Two.']);
    finish();
    jest.advanceTimersByTime(400);
    expect(heard()).toEqual(['sentence 0', 'sentence 1', 'sentence 2', 'end']);
  });

  it('is not led astray by the end of what was cut off', async () => {
    const { speech, texts, finish, heard, spoken } = open(aScript('Cranes', 'One. Two. Three.'));
    speech.speak(1, manner);
    speech.speak(3, manner);
    await Promise.resolve();
    spoken[0]?.onend?.({} as never);
    jest.advanceTimersByTime(100);
    expect(texts()).toEqual(['One.', 'Three.']);
    finish();
    jest.advanceTimersByTime(400);
    expect(heard()).toEqual(['sentence 1', 'sentence 3', 'end']);
  });

  it('is silent after stop, whatever comes late', async () => {
    const { speech, spoken, heard, isSpeaking } = open(aScript('One. Two.'));
    speech.speak(0, manner);
    speech.stop();
    await Promise.resolve();
    spoken[0]?.onend?.({} as never);
    jest.advanceTimersByTime(60_000);
    expect([heard(), isSpeaking()]).toEqual([['sentence 0'], false]);
  });

  it('tells words where the engine does, also in the second half of a sentence that had to be cut', () => {
    const long = `${'The council voted for it, '.repeat(8)}and went home.`;
    const { speech, finish, reachWord, heard, texts } = open(aScript(long));
    speech.speak(0, manner);
    reachWord(4);
    expect(heard()).toEqual(['sentence 0', 'word 4-11']);
    finish();
    expect(texts().every((text) => text.length <= 140)).toBe(true);
    reachWord(0);
    const start = long.indexOf(texts()[1] ?? '', 100);
    expect(heard()).toEqual([`word ${start}-${start + 3}`]);
  });

  it('speaks at the speed and in the voice that was asked for, else in the best of the language', () => {
    const device = fakeSpeechPage([aVoice('Anna', 'de-DE'), aVoice('Sam', 'en-US'), aVoice('Fiona', 'en-GB')]);
    const { speech, last } = open(aScript('Cranes'), device);
    speech.speak(0, { rate: 1.5 });
    expect(last()).toMatchObject({ rate: 1.5, lang: 'en-GB', voice: { name: 'Fiona' } });
    speech.speak(0, { rate: 1, voice: 'Sam' });
    jest.advanceTimersByTime(100);
    expect(last().voice?.name).toBe('Sam');
    speech.speak(0, { rate: 1, voice: 'Anna' });
    jest.advanceTimersByTime(100);
    expect(last().voice?.name).toBe('Fiona');
  });

  it('goes on when the engine loses a sentence without a word', () => {
    const { speech, lose, texts } = open(aScript('One. Two.'));
    speech.speak(0, manner);
    lose();
    jest.advanceTimersByTime(60_000);
    expect(texts()).toContain('Two.');
  });

  it('waits for a slow voice that is still speaking', () => {
    const { speech, texts } = open(aScript('One. Two.'));
    speech.speak(0, manner);
    jest.advanceTimersByTime(30_000);
    expect(texts()).toEqual(['One.']);
  });

  it('says when it cannot', () => {
    const { speech, fail, heard } = open(aScript('One. Two.'));
    speech.speak(0, manner);
    fail();
    expect(heard()).toEqual(['sentence 0', 'failure']);
  });
});

describe('voices', () => {
  it('may come late', () => {
    const device = fakeSpeechPage([]);
    const voice = createDeviceVoice(device.page) as DeviceVoice;
    const known: boolean[] = [voice.speaks('en')];
    const end = voice.onVoices(() => known.push(voice.speaks('en')));
    device.addVoices(aVoice('Fiona', 'en_GB'));
    end();
    device.addVoices(aVoice('Sam', 'en-US'));
    expect(known).toEqual([false, true]);
  });

  it('are those of the language, its region first', () => {
    const device = fakeSpeechPage([aVoice('Sam', 'en-US'), aVoice('Anna', 'de-DE'), aVoice('Fiona', 'en-GB')]);
    const voice = createDeviceVoice(device.page) as DeviceVoice;
    expect(voice.voices('en-GB').map(({ name }) => name)).toEqual(['Fiona', 'Sam']);
    expect(voice.speaks('fa')).toBe(false);
    expect(voice.voices(undefined)).toHaveLength(3);
  });

  it('are none where the device has no speech', () => {
    expect(createDeviceVoice({})).toBeUndefined();
  });
});
