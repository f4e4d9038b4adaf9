/** @jest-environment jsdom */
import { PlayerScreen } from '../../../src/tv/pages/PlayerScreen.js';
import type { PlayableVideo, PlayerSnapshot, ViewerInput } from '../../../src/tv/player/session.js';
import { toPlayerModel } from '../../../src/tv/view-models/player-model.js';
import { usualCaptions } from '../../../src/viewer/caption-preference.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { idleTransport, type Transport } from '../../../src/viewer/transport-state.js';
import { mount } from '../../support/mount.js';
import { aLens, aServedStory, aServedVideo } from '../../support/story-on-tv.js';

const playing: Transport = {
  ...idleTransport,
  status: 'playing',
  wantsPlay: true,
  position: 62,
  range: { start: 0, end: 204 },
};

function watch(video: object = {}) {
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
      start: () => sent.push({ type: 'start' }),
      send: (input: ViewerInput) => sent.push(input),
      replay: () => sent.push({ type: 'replay' }),
      preferCaptions: (to: unknown) => sent.push({ type: 'captions', to }),
      chooseAudio: (to: unknown) => sent.push({ type: 'audio', to }),
      chooseHeight: (to: unknown) => sent.push({ type: 'height', to }),
      setRate: (to: unknown) => sent.push({ type: 'rate', to }),
      leave: () => sent.push({ type: 'leave' }),
      snapshot: () => now,
    };
  };
  const story = aServedStory({ videos: [aServedVideo(video)] });
  const model = toPlayerModel(story, 0, { ...aLens(), apiOrigin: '' });
  const tv = mount<PlayerScreen>({ type: PlayerScreen, openPlayback, model });
  const become = (transport: Partial<Transport>, rest: Partial<PlayerSnapshot> = {}) => {
    now = { ...now, ...rest, transport: { ...now.transport, ...transport } };
    tell(now);
    tv.drawFrame();
  };
  become({});
  return {
    ...tv,
    become,
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
    expect(said()).toMatch(/Pause$/);
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
    press('PlayPause', 'Play', 'Pause', 'Rewind', 'Stop');
    expect(sent().map(({ type }) => type)).toEqual(['toggle', 'play', 'pause', 'seekBy', 'leave']);
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
