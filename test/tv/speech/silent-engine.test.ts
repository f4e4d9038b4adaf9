import { createSilentEngine } from '../../../src/tv/speech/silent-engine.js';
import { toScript } from '../../../src/viewer/reading-script.js';

const script = toScript({
  storyId: 's',
  headline: 'One.',
  language: 'xx',
  parts: [{ kind: 'paragraph', text: 'One. Two words. Three more words.' }],
});

describe('reading along without a voice', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const open = () => {
    const heard: (number | 'end')[] = [];
    const speech = createSilentEngine().open(script, {
      onSentence: (at) => heard.push(at),
      onEnd: () => heard.push('end'),
      onFailure: () => undefined,
    });
    return { heard, speech };
  };

  it('goes from sentence to sentence in the time that they take, to the end', () => {
    const { heard, speech } = open();
    speech.speak(0, { rate: 1 });
    expect(heard).toEqual([0]);
    jest.advanceTimersByTime((script.sentences[0]?.sec ?? 0) * 1000);
    expect(heard).toEqual([0, 1]);
    jest.advanceTimersByTime(60_000);
    expect(heard).toEqual([0, 1, 2, 'end']);
  });

  it('stands still when it is stopped, and goes on from anywhere', () => {
    const { heard, speech } = open();
    speech.speak(0, { rate: 2 });
    speech.stop();
    jest.advanceTimersByTime(60_000);
    expect(heard).toEqual([0]);
    speech.speak(2, { rate: 2 });
    jest.advanceTimersByTime(60_000);
    expect(heard).toEqual([0, 2, 'end']);
  });
});
