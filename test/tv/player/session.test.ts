/** @jest-environment jsdom */
import type { Backend, BackendEvents, BackendKind, OpenRequest } from '../../../src/tv/player/backend.js';
import { PlayerSession, type PlayerSnapshot } from '../../../src/tv/player/session.js';
import type { SessionWorld } from '../../../src/tv/player/session-world.js';
import type { AudioPreference } from '../../../src/viewer/audio-choice.js';
import { type CaptionPreference, usualCaptions } from '../../../src/viewer/caption-preference.js';
import { playbackPolicy } from '../../../src/viewer/playback-policy.js';
import type { QualityReport } from '../../../src/viewer/playback-quality.js';

interface Opened extends OpenRequest {
  readonly events: BackendEvents;
  readonly backend: Backend & { readonly chosen: (string | undefined)[]; readonly asked: string[] };
  isDisposed: boolean;
}

/** A world whose videos load when the test says so. */
function aWorld(preference: Partial<CaptionPreference> = {}) {
  const opened: Opened[] = [];
  let hide: (isHidden: boolean) => void = () => undefined;
  let prepare = () => Promise.resolve();
  const reports: QualityReport[] = [];
  let goOnline: () => void = () => undefined;
  let isOnline = true;
  let reachable: readonly string[] = [];
  let captions: CaptionPreference = { ...usualCaptions, ...preference };
  let audio: AudioPreference | undefined;
  const kind: BackendKind = {
    name: 'native',
    canPlay: ({ mimeType }) => mimeType !== 'video/unknown',
    prepare: async () => {
      await prepare();
      return (_, request, events) => {
        const entry: Opened = {
          ...request,
          events,
          isDisposed: false,
          backend: {
            chosen: [],
            asked: [],
            range: () => ({ start: 0, end: 100 }),
            chooseTrack: (id) => entry.backend.chosen.push(id),
            chooseAudio: (id) => entry.backend.asked.push(`audio ${id}`),
            chooseLevel: (index, cap) => entry.backend.asked.push(`level ${index} ${cap}`),
            recover: (fault, attempt) => entry.backend.asked.push(`recover ${fault} ${attempt}`),
            skipGap: () => entry.backend.asked.push('skipGap'),
            lowerQuality: () => entry.backend.asked.push('lowerQuality'),
            dispose: () => {
              entry.isDisposed = true;
            },
          } as Opened['backend'],
        };
        opened.push(entry);
        return entry.backend;
      };
    },
  };
  const video = document.createElement('video');
  Object.assign(video, { play: jest.fn(() => Promise.resolve()), pause: jest.fn(), load: jest.fn() });
  Object.defineProperty(video, 'readyState', { value: 4, configurable: true });
  Object.defineProperty(video, 'currentTime', { value: 0, writable: true });
  const world: SessionWorld = {
    kinds: [kind],
    policy: playbackPolicy,
    now: () => Date.now(),
    isOnline: () => isOnline,
    isReachable: async ({ url }) => reachable.includes(url),
    watchOnline: (onOnline) => {
      goOnline = onOnline;
      return () => undefined;
    },
    captions: {
      get: () => captions,
      set: (wanted) => {
        captions = wanted;
      },
    },
    audio: {
      get: () => audio,
      set: (wanted) => {
        audio = wanted;
      },
    },
    savesData: false,
    sendsCmcd: false,
    report: (report) => reports.push(report),
    deviceLanguage: 'en-GB',
    takeVideo: () => {
      document.body.appendChild(video);
      return video;
    },
    returnVideo: () => video.remove(),
    loadCues: async () => [{ startSec: 0, endSec: 10, text: 'Hello' }],
    watchVisibility: (onChange) => {
      hide = onChange;
      return () => undefined;
    },
  };
  return {
    world,
    video,
    opened,
    reports,
    captions: () => captions,
    audio: () => audio,
    hide: (isHidden: boolean) => hide(isHidden),
    cut: () => {
      isOnline = false;
    },
    reconnect: () => {
      isOnline = true;
      goOnline();
    },
    answerFrom: (...urls: readonly string[]) => {
      reachable = urls;
    },
    delay: (promise: Promise<void>) => {
      prepare = () => promise;
    },
    hear: (name: string) => video.dispatchEvent(new Event(name)),
  };
}

const source = (url: string, mimeType = 'video/mp4') => ({ url, mimeType });
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function open(of: ReturnType<typeof aWorld>, facts: object = {}) {
  const seen: PlayerSnapshot[] = [];
  const video = { sources: [source('/a'), source('/b')], captionFiles: [], isLive: false, storyId: 'storm', ...facts };
  const session = new PlayerSession(video, (snapshot) => seen.push(snapshot), of.world);
  session.start(0);
  await settle();
  return { session, now: () => session.snapshot(), seen };
}

describe('a session', () => {
  it('opens the first source and plays once it can', async () => {
    const tv = aWorld();
    const { now } = await open(tv);
    tv.hear('canplay');
    expect(tv.opened.map(({ source: { url } }) => url)).toEqual(['/a']);
    expect(tv.video.play).toHaveBeenCalledTimes(1);
    expect(now().transport.status).toBe('playing');
  });

  it('goes on with the next source at the same position, and only one is ever open', async () => {
    const tv = aWorld();
    const { now } = await open(tv);
    tv.hear('canplay');
    tv.video.currentTime = 40;
    tv.hear('timeupdate');
    tv.opened[0]!.events.onFault('unsupported');
    await settle();
    expect(tv.opened).toMatchObject([{ isDisposed: true }, { source: { url: '/b' }, at: 40, isDisposed: false }]);
    tv.opened[0]!.events.onFault('network');
    expect(now().transport).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });

  it('has a way out when every source failed, and starts again from there', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onFault('network');
    await settle();
    tv.opened[1]!.events.onFault('unsupported');
    expect(now().transport).toMatchObject({ status: 'failed', fault: 'unsupported' });
    session.send({ type: 'retry' });
    await settle();
    expect(tv.opened[2]).toMatchObject({ source: { url: '/a' } });
  });

  it('passes over what nothing here can play', async () => {
    const tv = aWorld();
    await open(tv, { sources: [source('/a', 'video/unknown'), source('/b')] });
    expect(tv.opened.map((entry) => entry.source.url)).toEqual(['/b']);
  });

  it('opens nothing when it was left while it loaded', async () => {
    const tv = aWorld();
    let ready: () => void = () => undefined;
    tv.delay(new Promise((resolve) => (ready = resolve)));
    const { session, seen } = await open(tv);
    session.leave();
    const told = seen.length;
    ready();
    await settle();
    expect(tv.opened).toEqual([]);
    expect(tv.video.isConnected).toBe(false);
    expect(seen).toHaveLength(told);
  });

  it('empties the element when it is left, and hears it no more', async () => {
    const tv = aWorld();
    const { session, seen } = await open(tv);
    tv.hear('canplay');
    session.leave();
    const told = seen.length;
    tv.hear('timeupdate');
    expect(tv.opened[0]?.isDisposed).toBe(true);
    expect(tv.video.pause).toHaveBeenCalled();
    expect(tv.video.load).toHaveBeenCalled();
    expect(seen).toHaveLength(told);
  });

  it('does not take the pause before the end for a refusal to play', async () => {
    const tv = aWorld();
    const { now } = await open(tv);
    tv.hear('canplay');
    Object.defineProperty(tv.video, 'ended', { value: true });
    tv.hear('pause');
    tv.hear('ended');
    expect(now().transport.status).toBe('ended');
  });

  it('pauses a video that is hidden and leaves it paused', async () => {
    const tv = aWorld();
    const { now } = await open(tv);
    tv.hear('canplay');
    tv.hide(true);
    expect(tv.video.pause).toHaveBeenCalled();
    tv.hide(false);
    expect(now().transport.status).toBe('paused');
  });

  it('does not take an element that was just given its stream anew for one at the start', async () => {
    const tv = aWorld();
    const { now } = await open(tv);
    tv.hear('canplay');
    tv.video.currentTime = 40;
    tv.hear('timeupdate');
    Object.defineProperty(tv.video, 'readyState', { value: 1 });
    tv.video.currentTime = 0;
    tv.hear('durationchange');
    expect(now().transport.position).toBe(40);
  });

  it('gets over an error in place and lets the element play on', async () => {
    const tv = aWorld();
    await open(tv);
    tv.hear('canplay');
    tv.opened[0]!.events.onFault('decode');
    expect(tv.opened[0]!.backend.asked).toEqual(['recover decode 1']);
    expect(tv.video.play).toHaveBeenCalledTimes(2);
  });
});

describe('the session’s patience', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = async (tv: ReturnType<typeof aWorld>) => {
    const video = { sources: [source('/a'), source('/b')], captionFiles: [], isLive: false, storyId: 'storm' };
    const session = new PlayerSession(video, () => undefined, tv.world);
    session.start(0);
    await jest.advanceTimersByTimeAsync(0);
    return session;
  };
  const urls = (tv: ReturnType<typeof aWorld>) => tv.opened.map((entry) => entry.source.url);

  it('takes the next source after thirty seconds without a start', async () => {
    const tv = aWorld();
    const session = await start(tv);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(urls(tv)).toEqual(['/a']);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(urls(tv)).toEqual(['/a', '/b']);
    session.leave();
  });

  it('climbs its rungs in a stall and then takes the next source', async () => {
    const tv = aWorld();
    const session = await start(tv);
    tv.hear('canplay');
    tv.hear('waiting');
    await jest.advanceTimersByTimeAsync(19_000);
    expect(tv.opened[0]!.backend.asked).toEqual(['skipGap', 'lowerQuality']);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(urls(tv)).toEqual(['/a', '/b']);
    session.leave();
  });

  it('asks dead sources again and goes on with the one that answers', async () => {
    const tv = aWorld();
    const session = await start(tv);
    for (const index of [0, 1]) {
      tv.opened[index]!.events.onFault('network');
      await jest.advanceTimersByTimeAsync(0);
    }
    expect(session.snapshot().transport).toMatchObject({ status: 'failed', fault: 'network' });
    await jest.advanceTimersByTimeAsync(8_000);
    expect(urls(tv)).toEqual(['/a', '/b']);
    tv.answerFrom('/b');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(urls(tv)).toEqual(['/a', '/b', '/b']);
    session.leave();
  });

  it('blames the network, not the source, when there is none, and goes on when it is back', async () => {
    const tv = aWorld();
    const session = await start(tv);
    tv.cut();
    tv.opened[0]!.events.onFault('network');
    expect(session.snapshot().transport).toMatchObject({ status: 'failed', fault: 'offline' });
    tv.reconnect();
    await jest.advanceTimersByTimeAsync(0);
    expect(urls(tv)).toEqual(['/a', '/a']);
    session.leave();
  });

  it('has no timer left when it was left', async () => {
    const tv = aWorld();
    const session = await start(tv);
    session.leave();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('how it went', () => {
  it('is told once, when the video is left', async () => {
    const tv = aWorld();
    const { session } = await open(tv);
    tv.hear('canplay');
    tv.opened[0]!.events.onFault('unsupported');
    expect(tv.reports).toEqual([]);
    session.leave();
    session.leave();
    expect(tv.reports).toMatchObject([{ contentId: 'storm', isLive: false, failovers: 1, faults: ['unsupported'] }]);
  });

  it('is there for diagnostics: the source in use, what is loaded, the last errors', async () => {
    const tv = aWorld();
    const { session } = await open(tv, { sources: [source('https://one.example/a'), source('https://two.example/a')] });
    tv.opened[0]!.events.onError('manifestLoadError');
    tv.opened[0]!.events.onFault('network');
    await settle();
    expect(session.stats()).toMatchObject({
      host: 'two.example',
      source: 2,
      sourceCount: 2,
      backend: 'native',
      edgeSec: undefined,
      errors: ['manifestLoadError'],
    });
  });

  it('tells media servers what they serve only when the operator wants it', async () => {
    const quiet = aWorld();
    await open(quiet);
    const telling = aWorld();
    Object.assign(telling.world, { sendsCmcd: true });
    await open(telling);
    expect([quiet, telling].map((tv) => tv.opened[0]!.cmcdContentId)).toEqual([undefined, 'storm']);
  });
});

describe('captions', () => {
  const tracks = [
    { id: 's0', language: 'en', label: 'English' },
    { id: 's1', language: 'es', label: 'Español' },
  ];
  const file = (url: string, language = 'en') => ({ url, format: 'vtt' as const, language, label: language });
  const said = (now: () => PlayerSnapshot) => now().cues.map(({ text }) => text);

  it('are off until the viewer turns them on, and stay as they were chosen', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().chosenTrack).toBeUndefined();
    session.preferCaptions({ ...now().captions, mode: 'on', language: 'es' });
    expect(now().chosenTrack).toBe('s1');
    session.preferCaptions({ ...now().captions, mode: 'off' });
    expect(now().chosenTrack).toBeUndefined();
    expect(tv.captions()).toMatchObject({ mode: 'off', language: 'es' });
  });

  it('come up in the language that was chosen before, else in that of the TV', async () => {
    const tv = aWorld({ mode: 'on', language: 'es' });
    const { now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().chosenTrack).toBe('s1');
    expect(tv.opened[0]!.backend.chosen).toContain('s1');
    const other = aWorld({ mode: 'on' });
    const opened = await open(other);
    other.opened[0]!.events.onTracks(tracks);
    expect(opened.now().chosenTrack).toBe('s0');
  });

  it('show the cue of the moment', async () => {
    const tv = aWorld({ mode: 'on' });
    const { now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    tv.hear('canplay');
    tv.opened[0]!.events.onCues('s0', [{ startSec: 5, endSec: 8, text: 'The vote' }]);
    expect(said(now)).toEqual([]);
    tv.video.currentTime = 6;
    tv.hear('timeupdate');
    expect(said(now)).toEqual(['The vote']);
    tv.video.currentTime = 9;
    tv.hear('timeupdate');
    expect(said(now)).toEqual([]);
  });

  it('come from a side file where the stream has none in that language', async () => {
    const tv = aWorld({ mode: 'on' });
    const { now } = await open(tv, { captionFiles: [file('/c.vtt')] });
    tv.hear('canplay');
    tv.hear('timeupdate');
    await settle();
    expect(said(now)).toEqual(['Hello']);
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().tracks.map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  it('fail over to the next side file of their language, and never stop the video', async () => {
    const tv = aWorld({ mode: 'on' });
    const asked: string[] = [];
    tv.world.loadCues = (url) => {
      asked.push(url);
      return Promise.reject(new Error('404'));
    };
    const { now } = await open(tv, { captionFiles: [file('/a.vtt'), file('/es.vtt', 'es'), file('/b.vtt')] });
    tv.hear('canplay');
    await settle();
    expect(asked).toEqual(['/a.vtt', '/b.vtt', '/es.vtt']);
    expect(now()).toMatchObject({ cues: [], tracks: [], transport: { status: 'playing' } });
  });

  it('show for a while after an instant replay, when the viewer wants them then', async () => {
    const tv = aWorld({ mode: 'onReplay' });
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    tv.hear('canplay');
    tv.opened[0]!.events.onCues('s0', [{ startSec: 0, endSec: 90, text: 'The vote' }]);
    tv.video.currentTime = 30;
    tv.hear('timeupdate');
    expect(said(now)).toEqual([]);
    session.replay();
    expect(tv.video.currentTime).toBe(20);
    expect(said(now)).toEqual(['The vote']);
  });

  it('show while the sound is off, when the viewer wants them then', async () => {
    const tv = aWorld({ mode: 'onMute' });
    const { now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    tv.hear('canplay');
    tv.opened[0]!.events.onCues('s0', [{ startSec: 0, endSec: 90, text: 'The vote' }]);
    tv.video.muted = true;
    tv.hear('volumechange');
    expect(said(now)).toEqual(['The vote']);
  });
});

describe('sounds and sizes', () => {
  const audio = [
    { id: '0', language: 'en', label: 'English', role: 'main' as const },
    { id: '1', language: 'en', label: 'English', role: 'description' as const },
    { id: '2', language: 'es', label: 'Español', role: 'main' as const },
  ];
  const levels = [
    { index: 0, height: 360, bitrateBps: 1 },
    { index: 1, height: 720, bitrateBps: 2 },
  ];

  it('a sound that was chosen is found again in the next source', async () => {
    const tv = aWorld();
    const { session } = await open(tv);
    tv.opened[0]!.events.onAudio(audio, '0');
    session.chooseAudio('1');
    tv.hear('canplay');
    tv.opened[0]!.events.onFault('unsupported');
    await settle();
    tv.opened[1]!.events.onAudio([audio[2]!, { ...audio[1]!, id: '7' }], '2');
    expect(tv.opened[1]!.backend.asked).toContain('audio 7');
    expect(tv.audio()).toMatchObject({ language: 'en', role: 'description' });
  });

  it('a size that was chosen is asked for again, and Auto gives it back', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onLevels(levels);
    session.chooseHeight(720);
    session.chooseHeight(undefined);
    expect(tv.opened[0]!.backend.asked).toEqual([
      'level undefined undefined',
      'level 1 undefined',
      'level undefined undefined',
    ]);
    expect(now().levels.map(({ height }) => height)).toEqual([720, 360]);
  });

  it('who saves data does so on Auto, however often a size was chosen meanwhile', async () => {
    const tv = aWorld();
    const { session } = await open({ ...tv, world: { ...tv.world, savesData: true } });
    tv.opened[0]!.events.onLevels(levels);
    session.chooseHeight(720);
    session.chooseHeight(undefined);
    const asked = tv.opened[0]!.backend.asked.filter((word) => word.startsWith('level'));
    expect(asked.map((word) => word.split(' ')[2])).toEqual(['0', '0', '0']);
    expect(asked[2]).toBe('level undefined 0');
  });

  it('speed is kept by the element through a change of source', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    session.setRate(1.5);
    expect(tv.video).toMatchObject({ playbackRate: 1.5, defaultPlaybackRate: 1.5 });
    expect(now().rate).toBe(1.5);
  });
});
