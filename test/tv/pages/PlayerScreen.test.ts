/** @jest-environment jsdom */
import type Lightning from '@lightningjs/core';
import { PlayerScreen } from '../../../src/tv/pages/PlayerScreen.js';
import type { PlayableVideo, PlayerSnapshot } from '../../../src/tv/player/session.js';
import { toPlayerModel } from '../../../src/tv/view-models/player-model.js';
import { toRailModel } from '../../../src/tv/view-models/rail-model.js';
import { usualCaptions } from '../../../src/viewer/caption-preference.js';
import { narrationText } from '../../../src/viewer/narration.js';
import type { PlayQueue } from '../../../src/viewer/play-queue.js';
import { freshQuality } from '../../../src/viewer/playback-quality.js';
import { idleTransport, type Transport, type ViewerInput } from '../../../src/viewer/transport-state.js';
import type { WatchRecord } from '../../../src/viewer/watch-history.js';
import { mount } from '../../support/mount.js';
import { aCard, aRail } from '../../support/page-on-tv.js';
import { aLens, aServedStory, aServedVideo } from '../../support/story-on-tv.js';

const playing: Transport = {
  ...idleTransport,
  status: 'playing',
  wantsPlay: true,
  position: 62,
  range: { start: 0, end: 204 },
};

interface Around {
  readonly queue?: PlayQueue;
  readonly record?: WatchRecord;
  readonly related?: readonly string[];
  readonly autoplay?: boolean;
  readonly onEnd?: () => void;
}

function watch(video: object = {}, around: Around = {}) {
  const kept: number[] = [];
  const sent: (
    | ViewerInput
    | { type: 'start' | 'replay' | 'captions' | 'audio' | 'height' | 'rate' | 'leave'; to?: unknown }
  )[] = [];
  let tell: (snapshot: PlayerSnapshot) => void = () => undefined;
  let now: PlayerSnapshot = {
    transport: playing,
    tracks: [],
    chosenTrack: undefined,
    captions: usualCaptions,
    cues: [],
    audio: [],
    chosenAudio: undefined,
    levels: [],
    height: undefined,
    rate: 1,
    hasPicture: true,
  };
  const openPlayback = (_: PlayableVideo, onChange: typeof tell) => {
    tell = onChange;
    return {
      start: (at: number) => sent.push(at > 0 ? { type: 'start', to: at } : { type: 'start' }),
      send: (input: ViewerInput) => sent.push(input),
      replay: () => sent.push({ type: 'replay' }),
      preferCaptions: (to: unknown) => sent.push({ type: 'captions', to }),
      chooseAudio: (to: unknown) => sent.push({ type: 'audio', to }),
      chooseHeight: (to: unknown) => sent.push({ type: 'height', to }),
      setRate: (to: unknown) => sent.push({ type: 'rate', to }),
      stats: () => ({
        host: 'cdn.example',
        source: 1,
        sourceCount: 2,
        backend: 'hls.js',
        width: 1280,
        height: 720,
        bufferSec: 12.34,
        frames: 500,
        droppedFrames: 3,
        edgeSec: undefined,
        quality: freshQuality(0),
        errors: ['fragLoadError'],
      }),
      leave: () => sent.push({ type: 'leave' }),
      snapshot: () => now,
    };
  };
  const story = aServedStory({ videos: [aServedVideo(video)] });
  const model = toPlayerModel(story, 0, {
    ...aLens(),
    apiOrigin: '',
    channelName: 'Harbour City News',
    queue: around.queue,
  });
  const desk = {
    positionOf: () => around.record,
    notePosition: (positionSec: number) => {
      kept.push(positionSec);
    },
  };
  const cards = around.related?.map((id) => aCard({ id, kind: 'video', headline: `Video ${id}` }));
  const related =
    cards && Promise.resolve(toRailModel({ ...aRail('related'), title: 'More to watch', cards }, aLens()));
  const tv = mount<PlayerScreen>({
    type: PlayerScreen,
    openPlayback,
    model,
    desk,
    related,
    autoplay: around.autoplay ?? true,
    onEnd: around.onEnd,
  });
  const become = (transport: Partial<Transport>, rest: Partial<PlayerSnapshot> = {}) => {
    now = { ...now, ...rest, transport: { ...now.transport, ...transport } };
    tell(now);
    tv.drawFrame();
  };
  become({});
  return {
    ...tv,
    become,
    kept: () => kept.splice(0),
    sent: () => sent.splice(0),
    said: () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`),
    isShown: () => tv.focused() !== tv.subject,
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the player', () => {
  it('starts its video when it is shown and leaves it when it goes', () => {
    const { sent, remove } = watch();
    expect(sent()).toEqual([{ type: 'start' }]);
    remove();
    expect(sent()).toEqual([{ type: 'leave' }]);
  });

  it('hides its controls after four seconds of playing, and not while paused', () => {
    const { isShown, become } = watch();
    expect(isShown()).toBe(true);
    jest.advanceTimersByTime(4100);
    expect(isShown()).toBe(false);
    become({ status: 'paused', wantsPlay: false });
    jest.advanceTimersByTime(20_000);
    expect(isShown()).toBe(true);
  });

  it('shows the controls on OK without pausing', () => {
    const { press, sent, isShown, said } = watch();
    jest.advanceTimersByTime(4100);
    sent();
    press('Enter');
    expect(isShown()).toBe(true);
    expect(sent()).toEqual([]);
    expect(said()).toMatch(/Pause\. 3 of 4$/);
    press('Enter');
    expect(sent()).toEqual([{ type: 'toggle' }]);
  });

  it('seeks at once with hidden controls, and says where it is then', () => {
    const { press, sent, said, isShown } = watch();
    jest.advanceTimersByTime(4100);
    sent();
    press('Left');
    jest.advanceTimersByTime(1000);
    press('Right');
    expect(sent()).toEqual([
      { type: 'seekBy', seconds: -10 },
      { type: 'seekBy', seconds: 10 },
    ]);
    expect(isShown()).toBe(true);
    expect(said()).toMatch(/1:02 of 3:24/);
  });

  it('hears the transport keys at once', () => {
    const { press, sent, asked } = watch();
    sent();
    press('PlayPause', 'Play', 'Pause', 'Replay', 'Stop');
    expect(sent().map(({ type }) => type)).toEqual(['toggle', 'play', 'pause', 'replay', 'leave']);
    expect(asked()).toEqual([['back']]);
  });

  it('seeks by Right after a transport key, with the controls up', () => {
    const { press, sent } = watch();
    sent();
    press('PlayPause', 'Right');
    expect(sent()).toEqual([{ type: 'toggle' }, { type: 'seekBy', seconds: 10 }]);
  });

  it('says when it is paused and when it plays again', () => {
    const { become, said } = watch();
    expect(said()).toMatch(/Playing$/);
    become({ status: 'paused', wantsPlay: false });
    expect(said()).toMatch(/Paused$/);
    become({ status: 'playing', wantsPlay: true });
    expect(said()).toMatch(/Playing$/);
  });

  it('leaves by Back at once, with the video let go first', () => {
    const { press, sent, asked } = watch();
    sent();
    press('Back');
    expect(sent()).toEqual([{ type: 'leave' }]);
    expect(asked()).toEqual([['back']]);
  });

  it('goes back ten seconds by its button, so that captions can show', () => {
    const { press, sent } = watch();
    sent();
    press('Down', 'Left', 'Enter');
    expect(sent()).toEqual([{ type: 'replay' }]);
  });
});

describe('going through a video', () => {
  it('runs by fast forward while the picture stands, faster with each press, and plays on by OK', () => {
    const { press, sent, said } = watch();
    sent();
    press('FastForward');
    expect(said()).toMatch(/8 times/);
    jest.advanceTimersByTime(1000);
    press('FastForward');
    expect(said()).toMatch(/16 times/);
    jest.advanceTimersByTime(2000);
    press('Enter');
    expect(sent()).toEqual([{ type: 'pause' }, { type: 'pause' }, { type: 'seekTo', position: 102 }, { type: 'play' }]);
  });

  it('is called off by Back, which stays in the player', () => {
    const { press, sent, asked } = watch();
    sent();
    press('Rewind');
    jest.advanceTimersByTime(2000);
    press('Back');
    expect(sent()).toEqual([{ type: 'pause' }, { type: 'play' }]);
    expect(asked()).toEqual([]);
  });

  it('jumps by digits: tenths of it', () => {
    const { subject, sent } = watch();
    sent();
    subject._handleDigit({ keyCode: 53 } as KeyboardEvent);
    expect(sent()).toEqual([{ type: 'seekTo', position: 102 }]);
  });
});

describe('the place of a viewer', () => {
  const record = { storyId: 'x', videoIndex: 0, positionSec: 80, durationSec: 204, savedAtMs: Date.now() };

  it('is where the video goes on, a little before', () => {
    const { sent, said } = watch({}, { record });
    expect(sent()).toEqual([{ type: 'start', to: 75 }]);
    expect(said()).toMatch(/Goes on at 1:15/);
  });

  it('is kept every fifteen seconds, at a pause and on leaving', () => {
    const { become, kept, press } = watch();
    const playsSinceMs = 1;
    jest.advanceTimersByTime(16_000);
    become({ position: 78, playsSinceMs });
    expect(kept()).toEqual([78]);
    become({ position: 80 });
    expect(kept()).toEqual([]);
    become({ status: 'paused', wantsPlay: false, position: 81 });
    expect(kept()).toEqual([81]);
    press('Back');
    expect(kept()).toEqual([81]);
  });

  it('is nowhere in a live stream, and not lost when the video never came', () => {
    const live = watch({ isLive: true });
    live.become({ isLive: true, playsSinceMs: 1 });
    live.press('Back');
    expect(live.kept()).toEqual([]);
    const dead = watch({}, { record });
    dead.become({ status: 'failed', fault: 'network', position: 0, playsSinceMs: undefined });
    dead.press('Back');
    expect(dead.kept()).toEqual([]);
  });
});

describe('a queue', () => {
  const id = aServedStory().id;
  const queue = { items: ['before', id, 'after'].map((storyId) => ({ storyId, headline: `Story ${storyId}` })) };
  const next = ['replace', { kind: 'player', storyId: 'after', videoIndex: 0, queue }];
  const previous = ['replace', { kind: 'player', storyId: 'before', videoIndex: 0, queue }];

  it('goes on by its buttons and keys', () => {
    const { press, asked, become } = watch({}, { queue });
    press('Next');
    expect(asked()).toEqual([next]);
    become({ position: 2 });
    press('Previous');
    expect(asked()).toEqual([previous]);
    press('Down', 'Right', 'Enter');
    expect(asked()).toEqual([next]);
  });

  it('goes to the start first, when the video has been playing for a while', () => {
    const { press, asked, sent } = watch({}, { queue });
    sent();
    press('Previous');
    expect(sent()).toEqual([{ type: 'seekTo', position: 0 }, { type: 'play' }]);
    expect(asked()).toEqual([]);
  });

  it('counts down to the next at the end, and plays it', () => {
    const { become, said, asked } = watch({}, { queue });
    become({ status: 'ended', wantsPlay: false });
    expect(said()).toMatch(/Story after. Up next in 8 s. Play now$/);
    jest.advanceTimersByTime(3000);
    expect(said()).toMatch(/Up next in 5 s/);
    jest.advanceTimersByTime(6000);
    expect(asked()).toEqual([next]);
  });

  it('asks whoever knows what follows at once, when there is somebody', () => {
    let ends = 0;
    const { become, said } = watch({}, { queue, onEnd: () => (ends += 1) });
    become({ status: 'ended', wantsPlay: false });
    become({ status: 'ended', wantsPlay: false });
    jest.advanceTimersByTime(20_000);
    expect([ends, /Up next in/.test(said())]).toEqual([1, false]);
  });

  it('waits when the viewer looks at something else', () => {
    const { become, said, asked, press } = watch({}, { queue });
    become({ status: 'ended', wantsPlay: false });
    jest.advanceTimersByTime(1000);
    press('Right');
    expect(said()).toMatch(/Up next. Watch again$/);
    jest.advanceTimersByTime(60_000);
    expect(asked()).toEqual([]);
  });
});

describe('a queue, when the viewer wants nothing to play by itself,', () => {
  it('offers the next, and waits', () => {
    const items = [aServedStory().id, 'after'].map((storyId) => ({ storyId, headline: `Story ${storyId}` }));
    const { become, said, asked } = watch({}, { queue: { items }, autoplay: false });
    become({ status: 'ended', wantsPlay: false });
    expect(said()).toMatch(/Story after. Up next. Play now$/);
    jest.advanceTimersByTime(60_000);
    expect(asked()).toEqual([]);
  });
});

describe('chapters', () => {
  const chapters = [
    { startSec: 120, title: 'What is next' },
    { startSec: 0, title: 'The lock' },
    { startSec: 60, title: 'Who pays' },
  ];

  it('are skipped through by the keys for it, and named', () => {
    const { press, sent, said, become } = watch({ chapters });
    sent();
    press('Next');
    expect(sent()).toEqual([{ type: 'seekTo', position: 120 }]);
    become({ position: 120 });
    expect(said()).toMatch(/2:00 of 3:24, What is next$/);
    press('Previous');
    expect(sent()).toEqual([{ type: 'seekTo', position: 60 }]);
  });

  it('are listed in a menu, which goes to the chosen one', () => {
    const { press, sent, said } = watch({ chapters });
    sent();
    press('Down', 'Right', 'Enter');
    expect(said()).toMatch(/Chapters.*1:00 {2}Who pays.*2 of 3/);
    press('Down', 'Enter');
    expect(sent()).toEqual([{ type: 'seekTo', position: 120 }]);
  });
});

describe('more to watch', () => {
  it('comes up by Down, and replaces the video by OK; Back goes one step', async () => {
    const { press, said, asked } = watch({}, { related: ['a', 'b'] });
    await Promise.resolve();
    await Promise.resolve();
    press('Down', 'Down');
    expect(said()).toMatch(/More to watch.*Video a.*1 of 2/);
    press('Right', 'Back');
    expect(asked()).toEqual([]);
    press('Down');
    expect(said()).toMatch(/Video b.*2 of 2/);
    press('Enter');
    expect(asked()).toMatchObject([['replace', { kind: 'player', storyId: 'b' }]]);
  });
});

describe('the figures', () => {
  it('come up by a sequence of keys, and go by it', () => {
    const { press, subject } = watch();
    const keys = ['Up', 'Up', 'Down', 'Down', 'Up', 'Down'];
    const panel = () => (subject.tag('View') as Lightning.Component).tag('Stats') as Lightning.Element;
    press(...keys);
    expect(panel().visible).toBe(true);
    expect((panel().tag('Lines') as Lightning.Element).text?.text).toMatch(
      /Source 1 of 2: cdn.example, hls.js\nPicture: 1280 × 720\nLoaded ahead: 12.3 s\nFrames: 500, 3 dropped[\s\S]*fragLoadError/,
    );
    press(...keys);
    expect(panel().visible).toBe(false);
  });
});

describe('after three hours without a key', () => {
  it('asks whether anybody is there, pauses when nobody answers, and goes on when somebody does', () => {
    const { become, said, sent, press } = watch();
    sent();
    jest.advanceTimersByTime(3 * 3_600_000 + 31_000);
    expect(said()).toMatch(/Are you still watching.*Keep watching$/);
    jest.advanceTimersByTime(61_000);
    expect(sent()).toEqual([{ type: 'pause' }]);
    become({ status: 'paused', wantsPlay: false });
    expect(said()).toMatch(/nobody seemed to be there/);
    press('Enter');
    expect(sent()).toEqual([{ type: 'play' }]);
    become({ status: 'playing', wantsPlay: true });
    expect(said()).toMatch(/Playing$/);
  });

  it('asks nobody who paused', () => {
    const { become, said } = watch();
    become({ status: 'paused', wantsPlay: false });
    jest.advanceTimersByTime(5 * 3_600_000);
    expect(said()).toMatch(/Paused$/);
  });
});

describe('a menu', () => {
  const tracks = [{ id: 'a', language: 'en', label: 'English' }];

  it('opens over its button, says what is chosen, and chooses', () => {
    const { press, become, sent, said } = watch();
    become({}, { tracks });
    sent();
    press('Down', 'Right');
    expect(said()).toMatch(/Captions, Off/);
    press('Enter');
    expect(said()).toMatch(/^Captions. Off. 1 of 4/);
    press('Down');
    expect(said()).toMatch(/English. 2 of 4/);
    press('Enter');
    expect(sent()).toEqual([{ type: 'captions', to: { ...usualCaptions, mode: 'on', language: 'en' } }]);
    expect(said()).toMatch(/Captions, Off/);
  });

  it('keeps the controls, and is closed by Back without leaving', () => {
    const { press, become, said, asked } = watch();
    become({}, { tracks });
    press('Down', 'Right', 'Enter');
    jest.advanceTimersByTime(20_000);
    expect(said()).toMatch(/1 of 4/);
    press('Back');
    expect(said()).toMatch(/Captions, Off/);
    expect(asked()).toEqual([]);
  });

  it('stops at both ends', () => {
    const { press, become, said } = watch();
    become({}, { tracks });
    press('Down', 'Right', 'Enter', 'Up');
    expect(said()).toMatch(/1 of 4/);
    press('Down', 'Down', 'Down', 'Down', 'Down');
    expect(said()).toMatch(/4 of 4/);
  });

  it('sets speed, sound and quality', () => {
    const { press, become, sent } = watch();
    become(
      {},
      {
        audio: [
          { id: '0', language: 'en', label: 'English', role: 'main' },
          { id: '1', language: 'en', label: 'English', role: 'description' },
        ],
        chosenAudio: '0',
        levels: [
          { index: 1, height: 720, bitrateBps: 2 },
          { index: 0, height: 360, bitrateBps: 1 },
        ],
      },
    );
    sent();
    press('Down', 'Right', 'Enter', 'Down', 'Enter');
    press('Right', 'Enter', 'Down', 'Enter');
    press('Right', 'Enter', 'Down', 'Enter');
    expect(sent()).toEqual([
      { type: 'audio', to: '1' },
      { type: 'rate', to: 1.25 },
      { type: 'height', to: 720 },
    ]);
  });
});

describe('at its end', () => {
  it('offers to watch again, and leaves by itself', () => {
    const { become, said, asked, press, sent } = watch();
    become({ status: 'ended', wantsPlay: false });
    expect(said()).toMatch(/Watch again$/);
    sent();
    press('Enter');
    expect(sent()).toEqual([{ type: 'play' }]);
    jest.advanceTimersByTime(11_000);
    expect(asked()).toEqual([['back']]);
  });

  it('does not let a held seek key run on over its buttons', () => {
    const { become, said, press } = watch();
    become({ status: 'ended', wantsPlay: false });
    press('Right', 'Right');
    expect(said()).toMatch(/Watch again$/);
  });

  it('stays when it is watched again', () => {
    const { become, asked } = watch();
    become({ status: 'ended', wantsPlay: false });
    become({ status: 'playing', wantsPlay: true, position: 0 });
    jest.advanceTimersByTime(30_000);
    expect(asked()).toEqual([]);
  });
});

describe('a video that cannot be played', () => {
  it('says what happened, tries again on OK, and goes back', () => {
    const { become, said, press, sent, asked } = watch();
    become({ status: 'failed', wantsPlay: false, fault: 'network' });
    expect(said()).toMatch(/cannot be played.*does not arrive.*Try again$/);
    sent();
    press('Enter');
    expect(sent()).toEqual([{ type: 'retry' }]);
    jest.advanceTimersByTime(1000);
    press('Right');
    expect(said()).toMatch(/Back$/);
    press('Enter');
    expect(asked()).toEqual([['back']]);
  });
});

describe('live', () => {
  const live: Partial<Transport> = { isLive: true, range: { start: 100, end: 1100 }, position: 1000 };

  it('goes to the edge by its button, which then gives its focus away', () => {
    const { become, press, sent, said } = watch({ isLive: true });
    become(live);
    press('Down', 'Right');
    expect(said()).toMatch(/Go live/);
    sent();
    press('Enter');
    expect(sent()).toEqual([{ type: 'seekTo', position: 1100 }, { type: 'play' }]);
    become({ position: 1100 });
    expect(said()).toMatch(/Live$/);
    press('Left');
    expect(said()).not.toMatch(/Go live/);
  });

  it('starts over inside the window', () => {
    const { become, press, sent, said } = watch({ isLive: true });
    become(live);
    press('Down', 'Left', 'Left');
    expect(said()).toMatch(/Start over/);
    sent();
    press('Enter');
    expect(sent()[0]).toEqual({ type: 'seekTo', position: 108 });
  });
});
