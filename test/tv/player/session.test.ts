/** @jest-environment jsdom */
import type { Backend, BackendEvents, BackendKind, OpenRequest } from '../../../src/tv/player/backend.js';
import { PlayerSession, type PlayerSnapshot, type SessionWorld } from '../../../src/tv/player/session.js';

interface Opened extends OpenRequest {
  readonly events: BackendEvents;
  readonly backend: Backend & { readonly chosen: (string | undefined)[] };
  isDisposed: boolean;
}

/** A world whose videos load when the test says so. */
function aWorld(preference?: string) {
  const opened: Opened[] = [];
  let hide: (isHidden: boolean) => void = () => undefined;
  let prepare = () => Promise.resolve();
  let chosen = preference;
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
            range: () => ({ start: 0, end: 100 }),
            chooseTrack: (id) => entry.backend.chosen.push(id),
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
  Object.defineProperty(video, 'readyState', { value: 4 });
  Object.defineProperty(video, 'currentTime', { value: 0, writable: true });
  const world: SessionWorld = {
    kinds: [kind],
    preference: {
      get: () => chosen,
      set: (language) => {
        chosen = language ?? 'off';
      },
    },
    addVideo: () => {
      document.body.appendChild(video);
      return video;
    },
    loadText: async () => 'WEBVTT\n\n00:00.000 --> 00:10.000\nHello',
    watchVisibility: (onChange) => {
      hide = onChange;
      return () => undefined;
    },
  };
  return {
    world,
    video,
    opened,
    preference: () => chosen,
    hide: (isHidden: boolean) => hide(isHidden),
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
  const video = { sources: [source('/a'), source('/b')], captionFiles: [], isLive: false, ...facts };
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
    tv.opened[0]!.events.onFault('network');
    await settle();
    expect(tv.opened).toMatchObject([{ isDisposed: true }, { source: { url: '/b' }, at: 40, isDisposed: false }]);
    tv.opened[0]!.events.onFault('network');
    expect(now().transport).toMatchObject({ status: 'loading', source: 1 });
  });

  it('has a way out when every source failed, and starts again from there', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onFault('network');
    await settle();
    tv.opened[1]!.events.onFault('decode');
    expect(now().transport).toMatchObject({ status: 'failed', fault: 'decode' });
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

  it('takes the next source after thirty seconds without a start', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    const tv = aWorld();
    const session = new PlayerSession(
      { sources: [source('/a'), source('/b')], captionFiles: [], isLive: false },
      () => undefined,
      tv.world,
    );
    session.start(0);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(tv.opened).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(tv.opened.map((entry) => entry.source.url)).toEqual(['/a', '/b']);
    session.leave();
    jest.useRealTimers();
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

  it('goes on with a live stream when it is shown again, unless the viewer had paused it', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv, { isLive: true });
    tv.hear('canplay');
    tv.hide(true);
    tv.hide(false);
    expect(now().transport.wantsPlay).toBe(true);
    session.send({ type: 'pause' });
    tv.hide(true);
    tv.hide(false);
    expect(now().transport.wantsPlay).toBe(false);
  });
});

describe('captions', () => {
  const tracks = [
    { id: 's0', language: 'en', label: 'English' },
    { id: 's1', language: 'es', label: 'Español' },
  ];

  it('are off until the viewer turns them on, in turn through the languages', async () => {
    const tv = aWorld();
    const { session, now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().chosenTrack).toBeUndefined();
    const turns = [0, 1, 2].map(() => {
      session.nextCaptions();
      return now().chosenTrack;
    });
    expect(turns).toEqual(['s0', 's1', undefined]);
    expect(tv.preference()).toBe('off');
  });

  it('come up in the language that was chosen before', async () => {
    const tv = aWorld('es');
    const { now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().chosenTrack).toBe('s1');
    expect(tv.opened[0]!.backend.chosen).toContain('s1');
  });

  it('show the cue of the moment', async () => {
    const tv = aWorld('en');
    const { now } = await open(tv);
    tv.opened[0]!.events.onTracks(tracks);
    tv.hear('canplay');
    tv.opened[0]!.events.onCues('s0', [{ startSec: 5, endSec: 8, text: 'The vote' }]);
    expect(now().cueText).toBe('');
    tv.video.currentTime = 6;
    tv.hear('timeupdate');
    expect(now().cueText).toBe('The vote');
    tv.video.currentTime = 9;
    tv.hear('timeupdate');
    expect(now().cueText).toBe('');
  });

  it('come from a side file where the stream has none in that language', async () => {
    const tv = aWorld('en');
    const { now } = await open(tv, { captionFiles: [{ url: '/c.vtt', language: 'en', label: 'English' }] });
    tv.hear('canplay');
    tv.hear('timeupdate');
    await settle();
    expect(now().cueText).toBe('Hello');
    tv.opened[0]!.events.onTracks(tracks);
    expect(now().tracks.map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  it('that do not load never stop the video', async () => {
    const tv = aWorld('en');
    tv.world.loadText = () => Promise.reject(new Error('404'));
    const { now } = await open(tv, { captionFiles: [{ url: '/c.vtt', language: 'en', label: 'English' }] });
    tv.hear('canplay');
    await settle();
    expect(now()).toMatchObject({ cueText: '', transport: { status: 'playing' } });
  });
});
