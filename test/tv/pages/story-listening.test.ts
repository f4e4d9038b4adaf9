/** @jest-environment jsdom */
import { loadStoryFaces } from '../../../src/tv/components/story/story-faces.js';
import { StoryScreen } from '../../../src/tv/pages/StoryScreen.js';
import { createSpeechFloor } from '../../../src/tv/speech/speech-floor.js';
import type { ListenTaste, StorySpeech } from '../../../src/tv/speech/story-speech.js';
import { toRailModel } from '../../../src/tv/view-models/rail-model.js';
import { toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { mount } from '../../support/mount.js';
import { aCard } from '../../support/page-on-tv.js';
import { fakeEngine } from '../../support/speech.js';
import { aLens, aServedStory, paragraphs } from '../../support/story-on-tv.js';

const related = () =>
  toRailModel(
    {
      id: 'related',
      title: 'More like this',
      layout: 'landscape',
      cards: [aCard({ id: 'a', headline: 'About a' }), aCard({ id: 'b', headline: 'About b' })],
      cursor: null,
      total: 2,
    },
    aLens(),
  );

const blocks = [
  { kind: 'paragraph', text: 'The first sentence. The second sentence.' },
  { kind: 'picture', picture: { key: 'abcdefgh12', caption: 'Not read.' } },
  { kind: 'paragraph', text: 'The third sentence.' },
];

const open = ({
  story = {},
  speech = {},
  fake = fakeEngine(),
}: {
  story?: object;
  speech?: object;
  fake?: ReturnType<typeof fakeEngine>;
} = {}) => {
  const taste: { now: ListenTaste } = { now: { rate: 1, voice: undefined } };
  const given: StorySpeech = {
    engine: () => fake.engine,
    onVoices: () => () => undefined,
    floor: createSpeechFloor(),
    channelName: 'Harbour City News',
    taste: () => taste.now,
    setTaste: (next) => {
      taste.now = next;
    },
    continues: () => true,
    heard: undefined,
    ...speech,
  };
  const facts = { blocks, ...story };
  const tv = mount<StoryScreen>({
    type: StoryScreen,
    desk: undefined,
    speech: given,
    model: toStoryModel(aServedStory(facts), aLens()),
    related: related(),
  });
  const said = () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`);
  return { ...tv, fake, said, taste };
};
/** To the button, and OK on it. */
const listen = (tv: ReturnType<typeof open>) => {
  tv.press('Right');
  expect(tv.said()).toMatch(/Listen, about 1 min/);
  tv.press('Enter');
  return tv;
};
const hasListen = (tv: ReturnType<typeof open>) => {
  tv.press('Right');
  return /Listen/.test(tv.said());
};

beforeAll(() => loadStoryFaces());
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('Listen', () => {
  it('is there only where something can read, and comes when a voice does', () => {
    expect(hasListen(open())).toBe(true);
    let onVoices: () => void = () => undefined;
    let engine: unknown;
    const late = open({
      speech: {
        engine: () => engine,
        onVoices: (listener: () => void) => {
          onVoices = listener;
          return () => undefined;
        },
      },
    });
    expect(hasListen(late)).toBe(false);
    engine = fakeEngine().engine;
    onVoices();
    expect(late.said()).toMatch(/Save.*2 of 2/);
    late.press('Up');
    expect(late.said()).toMatch(/Listen/);
  });

  it('begins to read, and says so without saying the text', () => {
    const { said, fake } = listen(open());
    expect(fake.asked()).toEqual(['speak 0 at 1']);
    expect(said()).toMatch(/2031\. Reading aloud\. OK to pause/);
  });

  it('is what the play key does as well', () => {
    const { press, fake } = open();
    expect(press('PlayPause')).toBe(true);
    press('PlayPause', 'Next');
    expect(fake.asked()).toEqual(['speak 0 at 1', 'stop', 'stop']);
  });
});

describe('a story that is read aloud', () => {
  it('goes by sentences with Left and Right, by paragraphs with the skip keys, and pauses with OK', () => {
    const { press, fake, said } = listen(open());
    press('Right', 'Right', 'Left', 'Next', 'Up');
    expect(fake.asked()).toEqual([
      'speak 0 at 1',
      'speak 1 at 1',
      'speak 2 at 1',
      'speak 1 at 1',
      'speak 3 at 1',
      'speak 1 at 1',
    ]);
    press('Enter');
    expect(said()).toMatch(/Paused\. OK to go on/);
    expect(fake.asked()).toEqual(['stop']);
  });

  it('goes the other way in a story that is written from right to left', () => {
    const { press, fake } = open({ story: { direction: 'rtl', language: 'ar' } });
    press('PlayPause', 'Left');
    expect(fake.asked()).toEqual(['speak 0 at 1', 'speak 1 at 1']);
  });

  it('has a bar below its text, each of its buttons with a name, and remembers the speed', () => {
    const { press, said, fake, taste } = listen(open());
    press('Down');
    expect(said()).toMatch(/Pause\. 2 of 5/);
    press('Right');
    expect(said()).toMatch(/Next sentence\. 3 of 5/);
    press('Right', 'Enter', 'Enter');
    expect(said()).toMatch(/Speed, 1\.5 times/);
    expect(taste.now.rate).toBe(1.5);
    expect(fake.asked().pop()).toBe('speak 0 at 1.5');
    press('Up');
    expect(said()).toMatch(/Reading aloud/);
  });

  it('closes with Back, one step, and is silent', () => {
    const { press, said, fake } = listen(open());
    expect(press('Back')).toBe(true);
    expect(said()).not.toMatch(/Reading aloud/);
    expect(fake.asked().pop()).toBe('leave');
    expect(press('Back')).toBe(false);
  });

  it('is followed by the page', () => {
    const fake = fakeEngine();
    const tv = open({ story: { blocks: paragraphs(30) }, fake });
    tv.press('PlayPause');
    const before = tv.subject.snapshot().reading.step;
    fake.reach(25);
    expect(tv.subject.snapshot().reading.step).toBeGreaterThan(before + 3);
  });

  it('is silent when its screen goes, and goes on where it was when the screen comes back', () => {
    const { subject, fake, remove } = listen(open());
    fake.reach(2);
    const kept = subject.snapshot();
    remove();
    expect(fake.asked().pop()).toBe('leave');
    const again = open();
    again.subject.restore(kept);
    expect(again.fake.asked()).toEqual(['speak 2 at 1']);
  });
});

describe('at its end', () => {
  const ended = (speech: object = {}) => {
    const tv = open({ speech });
    if (!tv.fake.asked().length) tv.press('PlayPause');
    tv.fake.end();
    return tv;
  };

  it('the next story follows by itself after a count', () => {
    const { said, asked } = ended();
    expect(said()).toMatch(/Next: About a\. Listen now\. 1 of 3/);
    jest.advanceTimersByTime(9000);
    expect(asked()).toEqual([['replace', { kind: 'story', storyId: 'a', heard: ['cranes'] }]]);
  });

  it('is not one that was just heard', () => {
    const { press, asked } = ended({ heard: ['a'] });
    press('Enter');
    expect(asked()).toEqual([['replace', { kind: 'story', storyId: 'b', heard: ['a', 'cranes'] }]]);
  });

  it('looking at something else stops the count, and so does the viewer’s wish', () => {
    for (const tv of [ended(), ended({ continues: () => false })]) {
      tv.press('Right');
      jest.advanceTimersByTime(60_000);
      expect(tv.asked()).toEqual([]);
    }
  });

  it('a story that follows reads itself at once', () => {
    const { fake } = open({ speech: { heard: ['x'] } });
    expect(fake.asked()).toEqual(['speak 0 at 1']);
  });
});

describe('a story of a row', () => {
  const inRow = (fake = fakeEngine()) => {
    const asked: string[] = [];
    const ask = (what: string) => () => void asked.push(what);
    const row = {
      place: '2 of 7',
      hasPrevious: true,
      next: ask('next'),
      previous: ask('previous'),
      leave: ask('leave'),
    };
    const tv = open({ speech: { row }, fake });
    return { ...tv, asked: () => asked.splice(0) };
  };

  it('reads itself at once, and says where in the row it is', () => {
    const { fake, said } = inRow();
    expect(fake.asked()).toEqual(['speak 0 at 1']);
    expect(said()).toMatch(/^2 of 7\. Harbour council .*Reading aloud/);
  });

  it('asks for the next one at its end, without a count', () => {
    const { fake, asked } = inRow();
    fake.end();
    expect(asked()).toEqual(['next']);
  });

  it('is skipped by keys and by the buttons of its bar, and left by Back', () => {
    const { press, said, asked } = inRow();
    press('Next', 'Previous', 'Down', 'Right');
    expect(said()).toMatch(/Next story/);
    press('Enter', 'Left', 'Left');
    expect(said()).toMatch(/Previous story/);
    press('Enter', 'Back');
    expect(asked()).toEqual(['next', 'previous', 'next', 'previous', 'leave']);
  });
});
