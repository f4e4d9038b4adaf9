import { openReading } from '../../../src/tv/speech/reading-session.js';
import { createSpeechFloor } from '../../../src/tv/speech/speech-floor.js';
import { withFallback } from '../../../src/tv/speech/with-fallback.js';
import type { ReadingNow } from '../../../src/viewer/read-aloud.js';
import { aScript, fakeEngine } from '../../support/speech.js';

const script = aScript('Cranes', 'One here. Two here.', 'Three.');
const open = (facts: object = {}, fake = fakeEngine()) => {
  const told: ReadingNow[] = [];
  const session = openReading({ script, engine: fake.engine, onChange: (now) => told.push(now), ...facts });
  return { ...fake, session, told, last: () => told[told.length - 1] as ReadingNow };
};

describe('a reading', () => {
  it('begins at once, and tells where the voice is', () => {
    const { asked, reach, last } = open({ rate: 1.25, voice: 'fiona' });
    expect(asked()).toEqual(['speak 0 at 1.25 by fiona']);
    reach(2);
    expect(last()).toMatchObject({ status: 'reading', sentence: 2, part: 1, range: { start: 10, end: 19 } });
    expect(last().share).toBeGreaterThan(0.2);
    expect(asked()).toEqual([]);
  });

  it('sends the voice where the viewer goes', () => {
    const { asked, session } = open();
    session.next();
    session.nextPart();
    session.previousPart();
    session.previous();
    expect(asked()).toEqual(['speak 0 at 1', 'speak 1 at 1', 'speak 3 at 1', 'speak 1 at 1', 'speak 0 at 1']);
  });

  it('is silent while it is paused, and goes on from the sentence', () => {
    const { asked, session, reach, last } = open();
    reach(1);
    session.toggle();
    session.next();
    expect(last()).toMatchObject({ status: 'paused', sentence: 2 });
    session.play();
    expect(asked()).toEqual(['speak 0 at 1', 'stop', 'stop', 'speak 2 at 1']);
  });

  it('takes up another speed or voice at once', () => {
    const { asked, session, last } = open();
    session.setRate(1.5);
    session.setVoice('sam');
    expect(asked()).toEqual(['speak 0 at 1', 'speak 0 at 1.5', 'speak 0 at 1.5 by sam']);
    expect(last()).toMatchObject({ rate: 1.5, voice: 'sam' });
  });

  it('ends with the last sentence, and reads again when it is played', () => {
    const { asked, session, reach, end, last } = open();
    reach(3);
    end();
    expect(last()).toMatchObject({ status: 'ended', share: 1, remainingSec: 0 });
    session.play();
    expect(asked()).toEqual(['speak 0 at 1', 'speak 0 at 1']);
  });

  it('shows the word where the engine tells, and none of the sentence before', () => {
    const { reach, word, last } = open();
    reach(2);
    word(0, 3);
    expect(last().word).toEqual({ start: 10, end: 13 });
    reach(3);
    expect(last().word).toBeUndefined();
  });

  it('shows the paragraph where the engine only guesses', () => {
    const { reach, last } = open({}, fakeEngine({ tells: 'parts' }));
    reach(2);
    expect(last().range).toEqual({ start: 0, end: 19 });
  });

  it('says that it failed, and tries again when it is asked to', () => {
    const { fail, session, last, asked } = open();
    fail();
    expect(last().status).toBe('failed');
    session.play();
    expect(last().status).toBe('reading');
    expect(asked()).toEqual(['speak 0 at 1', 'speak 0 at 1']);
  });

  it('tells nothing after it was left', () => {
    const { session, asked, reach, end, told } = open();
    session.leave();
    reach(2);
    end();
    session.next();
    expect([told, asked()]).toEqual([[], ['speak 0 at 1', 'leave']]);
  });
});

describe('reading and narration', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('never talk over each other: the reading waits, and says its sentence again', () => {
    const floor = createSpeechFloor();
    const { asked, reach } = open({ floor });
    reach(1);
    floor.setTaken(true);
    floor.setTaken(false);
    floor.setTaken(true);
    floor.setTaken(false);
    expect(asked()).toEqual(['speak 0 at 1', 'stop']);
    jest.advanceTimersByTime(1000);
    expect(asked()).toEqual(['speak 1 at 1']);
  });

  it('waits for its beginning too, and a step meanwhile counts', () => {
    const floor = createSpeechFloor();
    floor.setTaken(true);
    const { asked, session } = open({ floor });
    session.nextPart();
    expect(asked()).toEqual([]);
    floor.setTaken(false);
    jest.advanceTimersByTime(1000);
    expect(asked()).toEqual(['speak 1 at 1']);
  });

  it('leaves a paused reading alone', () => {
    const floor = createSpeechFloor();
    const { asked, session } = open({ floor });
    session.pause();
    floor.setTaken(true);
    floor.setTaken(false);
    jest.advanceTimersByTime(1000);
    expect(asked()).toEqual(['speak 0 at 1', 'stop']);
  });
});

describe('a recording that cannot be had', () => {
  it('is read on by the device’s voice from the same sentence', () => {
    const recording = fakeEngine({ kind: 'recording', tells: 'parts' });
    const device = fakeEngine();
    const engine = withFallback(recording.engine, device.engine);
    const told: ReadingNow[] = [];
    openReading({ script, engine, onChange: (now) => told.push(now) });
    recording.reach(2);
    recording.fail();
    expect(device.asked()).toEqual(['speak 2 at 1']);
    device.reach(3);
    expect(told[told.length - 1]).toMatchObject({ status: 'reading', sentence: 3, range: { start: 0, end: 6 } });
    expect(engine.kind).toBe('device');
  });
});
