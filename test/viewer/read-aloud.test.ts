import { speakingSec } from '../../src/contract/speaking-time.js';
import { type ReadAloud, type ReadAloudStep, startReading, stepReading } from '../../src/viewer/read-aloud.js';
import {
  isReadingOf,
  type Script,
  secondsFrom,
  sentenceAtShare,
  shareBefore,
  toScript,
} from '../../src/viewer/reading-script.js';

/** Sentences 0 | 1 2 | 3 4 5. */
const script = toScript({
  storyId: 's',
  headline: 'Cranes',
  language: 'en',
  parts: [
    { kind: 'headline', text: 'Cranes' },
    { kind: 'paragraph', text: 'One. Two.' },
    { kind: 'quote', text: 'Three. Four. Five.' },
  ],
});
const run = (state: ReadAloud, ...types: ReadAloudStep['type'][]) =>
  types.reduce((now, type) => stepReading(now, { type } as ReadAloudStep, script), state);
const at = (sentence: number): ReadAloud => startReading(1, sentence);

describe('a script', () => {
  it('knows its sentences by their part and place', () => {
    expect(script.sentences.map(({ part, start, end, text }) => [part, start, end, text]).slice(0, 3)).toEqual([
      [0, 0, 6, 'Cranes'],
      [1, 0, 4, 'One.'],
      [1, 5, 9, 'Two.'],
    ]);
  });

  it('finds by shares of the time what was before them', () => {
    script.sentences.forEach((_, index) => {
      expect(sentenceAtShare(script, shareBefore(script, index) + 0.001)).toBe(index);
    });
    expect(sentenceAtShare(script, 2)).toBe(5);
  });

  it('takes a recording for a reading only when its length fits', () => {
    const whole = secondsFrom(script, 0);
    expect([whole * 0.3, whole * 0.8, whole * 1.3, whole * 4].map((sec) => isReadingOf(script, sec))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('how long a sentence takes', () => {
  it('is about a news reader’s pace, in each script', () => {
    const english =
      'The harbour council voted on Tuesday night to replace every crane in the port with an electric one.';
    expect(speakingSec(english, 'en-GB')).toBeGreaterThan(5);
    expect(speakingSec(english, 'en-GB')).toBeLessThan(9);
    expect(speakingSec('港'.repeat(50), 'zh')).toBeCloseTo(10.35, 0);
    expect(speakingSec('عادت القوارب إلى الميناء مساء الثلاثاء.', 'ar')).toBeGreaterThan(2);
  });

  it('is longer for numbers than for short words', () => {
    expect(speakingSec('1,234,567', 'en')).toBeGreaterThan(speakingSec('seven', 'en') * 1.5);
  });
});

describe('the cursor', () => {
  it('goes by sentences and by parts', () => {
    expect(run(at(1), 'nextSentence').at).toBe(2);
    expect(run(at(1), 'nextPart').at).toBe(3);
    expect(run(at(4), 'previousSentence').at).toBe(3);
    expect(run(at(4), 'previousPart').at).toBe(3);
    expect(run(at(3), 'previousPart').at).toBe(1);
  });

  it('says the first sentence again rather than going before it', () => {
    const first = at(0);
    const again = run(first, 'previousSentence');
    expect(again.at).toBe(0);
    expect(again).not.toBe(first);
  });

  it('ends after the last sentence, comes back from there, and begins anew when it is played', () => {
    const ended = run(at(5), 'nextSentence');
    expect(ended.status).toBe('ended');
    expect(run(ended, 'previousSentence')).toMatchObject({ status: 'reading', at: 5 });
    expect(run(ended, 'play')).toMatchObject({ status: 'reading', at: 0 });
    expect(run(at(4), 'nextPart').status).toBe('ended');
  });

  it('stays paused when it is moved, and goes on from there', () => {
    const moved = run(at(1), 'pause', 'nextPart');
    expect(moved).toMatchObject({ status: 'paused', at: 3 });
    expect(run(moved, 'toggle')).toMatchObject({ status: 'reading', at: 3 });
  });

  it('hears nothing while it is paused: a voice that was late moves nothing', () => {
    const paused = run(at(1), 'pause');
    expect(stepReading(paused, { type: 'heard', sentence: 2 }, script)).toBe(paused);
    expect(run(paused, 'heardAll')).toBe(paused);
  });

  it('has the speeds that it has', () => {
    expect(stepReading(at(0), { type: 'setRate', rate: 1.6 }, script).rate).toBe(1.5);
    expect(stepReading(at(0), { type: 'setRate', rate: 9 }, script).rate).toBe(2);
    expect(startReading(Number.NaN).rate).toBe(1);
  });

  it('never leaves the script, whatever is asked of it', () => {
    const types = [
      'play',
      'pause',
      'toggle',
      'nextSentence',
      'previousSentence',
      'nextPart',
      'previousPart',
      'heardAll',
    ] as const;
    let state = at(0);
    for (let step = 0; step < 400; step += 1) {
      state = run(state, types[(step * 7 + (step >> 3)) % types.length] ?? 'play');
      expect(state.at >= 0 && state.at < script.sentences.length).toBe(true);
    }
  });

  it('stands an empty script', () => {
    const empty: Script = toScript({ storyId: 's', headline: '', language: undefined, parts: [] });
    expect(stepReading(at(0), { type: 'nextSentence' }, empty)).toMatchObject({ status: 'ended', at: 0 });
    expect(sentenceAtShare(empty, 0.5)).toBe(0);
  });
});
