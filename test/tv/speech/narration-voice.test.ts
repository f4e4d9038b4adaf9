import { createNarrator } from '../../../src/tv/platform/narrator.js';
import { createNarrationVoice } from '../../../src/tv/speech/narration-voice.js';
import { createSpeechDesk } from '../../../src/tv/speech/speech-desk.js';
import { fakeSpeechPage } from '../../support/speech.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const open = () => {
  const device = fakeSpeechPage();
  const desk = createSpeechDesk(device.page);
  const narrator = createNarrator(null);
  const floor: boolean[] = [];
  desk.floor.onChange((isFree) => floor.push(isFree));
  narrator.speakBy(createNarrationVoice(desk, () => ({ language: 'en', rate: 1.5, voice: undefined })));
  const settle = () => jest.advanceTimersByTime(200);
  return { ...device, narrator, floor, settle };
};

describe('narration by the device’s voice', () => {
  it('says what has the focus, at the viewer’s speed', () => {
    const { narrator, settle, last } = open();
    narrator.say('Home. First story', 'asked');
    settle();
    expect(last()).toMatchObject({ text: 'Home. First story', rate: 1.5 });
  });

  it('says only where quick moves stop, and cuts off what it was saying', () => {
    const { narrator, settle, texts } = open();
    narrator.say('one', 'asked');
    settle();
    for (const text of ['two', 'three', 'four']) {
      narrator.say(text, 'asked');
      jest.advanceTimersByTime(40);
    }
    settle();
    expect(texts()).toEqual(['one', 'four']);
  });

  it('does not repeat itself', () => {
    const { narrator, settle, texts } = open();
    narrator.say('one', 'asked');
    settle();
    narrator.say('one', 'change');
    settle();
    expect(texts()).toEqual(['one']);
  });

  it('is interrupted by breaking news, which only the viewer cuts off', () => {
    const { narrator, settle, texts, finish } = open();
    narrator.say('one', 'asked');
    settle();
    narrator.say('Breaking: storm', 'urgent');
    settle();
    narrator.say('one, changed', 'change');
    settle();
    expect(texts()).toEqual(['one', 'Breaking: storm']);
    finish();
    settle();
    expect(texts()).toEqual(['one', 'Breaking: storm', 'one, changed']);
    narrator.say('Breaking: flood', 'urgent');
    settle();
    narrator.say('two', 'asked');
    settle();
    expect(texts().slice(-2)).toEqual(['Breaking: flood', 'two']);
  });

  it('has the floor for as long as it talks', () => {
    const { narrator, settle, floor, finish } = open();
    narrator.say('one', 'asked');
    settle();
    narrator.say('two', 'asked');
    settle();
    expect(floor).toEqual([false]);
    finish();
    jest.advanceTimersByTime(1000);
    expect(floor).toEqual([false, true]);
  });

  it('is silent once it is turned off, and says what has the focus when it is turned on', () => {
    const { narrator, settle, texts, isSpeaking, page } = open();
    narrator.say('one', 'asked');
    settle();
    narrator.speakBy(undefined);
    narrator.say('two', 'asked');
    settle();
    expect([isSpeaking(), texts()]).toEqual([false, ['one']]);
    narrator.speakBy(createNarrationVoice(createSpeechDesk(page), () => ({ language: 'en', rate: 1 })));
    settle();
    expect(texts()).toEqual(['one', 'two']);
  });

  it('is none where the device has no voice', () => {
    expect(createNarrationVoice(createSpeechDesk({}), () => ({ language: 'en', rate: 1 }))).toBeUndefined();
  });
});
