/** @jest-environment jsdom */
import { openMediaSession } from '../../../src/tv/platform/media-session.js';
import type { RemoteCommand } from '../../../src/viewer/transport-command.js';

function aSystem(unknown: readonly string[] = []) {
  const handlers = new Map<string, ((details: object) => void) | null>();
  const session = {
    metadata: null as unknown,
    playbackState: 'none',
    setActionHandler: (action: string, handler: ((details: object) => void) | null) => {
      if (unknown.includes(action)) throw new TypeError(action);
      handlers.set(action, handler);
    },
  };
  Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
  Object.assign(window, {
    MediaMetadata: class {
      constructor(readonly facts: object) {}
    },
  });
  return { session, handlers };
}

const playing = { title: 'The long tide', channel: 'Harbour City News' };

describe('the system’s media session', () => {
  it('knows what plays, and asks by our commands', () => {
    const { session, handlers } = aSystem();
    const asked: RemoteCommand[] = [];
    const controls = openMediaSession(playing, (command) => asked.push(command));
    controls.setPlaying(true);
    expect(session).toMatchObject({
      playbackState: 'playing',
      metadata: { facts: { title: 'The long tide', artist: 'Harbour City News' } },
    });
    handlers.get('pause')?.({});
    handlers.get('seekforward')?.({ seekOffset: 30 });
    handlers.get('seekto')?.({ seekTime: 12 });
    expect(asked).toEqual([{ type: 'pause' }, { type: 'forward', seconds: 30 }, { type: 'seek', position: 12 }]);
  });

  it('is let go with the player', () => {
    const { session, handlers } = aSystem(['stop']);
    openMediaSession(playing, () => undefined).close();
    expect([...handlers.values()].every((handler) => handler === null)).toBe(true);
    expect(session).toMatchObject({ metadata: null, playbackState: 'none' });
  });

  it('is done without where there is none', () => {
    Reflect.deleteProperty(navigator, 'mediaSession');
    expect(() => openMediaSession(playing, () => undefined).setPlaying(true)).not.toThrow();
  });
});
