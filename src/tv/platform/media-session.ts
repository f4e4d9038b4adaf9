import type { RemoteCommand } from '../../viewer/transport-command.js';

export interface NowPlaying {
  readonly title: string;
  readonly channel: string;
}

interface SessionAction {
  readonly seekOffset?: number;
  readonly seekTime?: number;
}

interface DeviceSession {
  metadata: unknown;
  playbackState: string;
  setActionHandler(action: string, handler: ((details: SessionAction) => void) | null): void;
}

const usualSeekSec = 10;

const commands: Readonly<Record<string, (details: SessionAction) => RemoteCommand>> = {
  play: () => ({ type: 'play' }),
  pause: () => ({ type: 'pause' }),
  stop: () => ({ type: 'stop' }),
  seekbackward: ({ seekOffset }) => ({ type: 'rewind', seconds: seekOffset ?? usualSeekSec }),
  seekforward: ({ seekOffset }) => ({ type: 'forward', seconds: seekOffset ?? usualSeekSec }),
  seekto: ({ seekTime }) => ({ type: 'seek', position: seekTime ?? 0 }),
  previoustrack: () => ({ type: 'previous' }),
  nexttrack: () => ({ type: 'next' }),
};

export interface MediaControls {
  setPlaying(isPlaying: boolean): void;
  close(): void;
}

/** Assistants, phones and media keys that the system hears: they know what plays and may ask things of it. */
export function openMediaSession(playing: NowPlaying, onCommand: (command: RemoteCommand) => void): MediaControls {
  const { mediaSession: session } = navigator as { mediaSession?: DeviceSession };
  const { MediaMetadata } = window as { MediaMetadata?: new (facts: object) => unknown };
  if (!session) return { setPlaying: () => undefined, close: () => undefined };

  if (MediaMetadata) session.metadata = new MediaMetadata({ title: playing.title, artist: playing.channel });
  const listen = (isOpen: boolean) => {
    for (const [action, toCommand] of Object.entries(commands)) {
      try {
        session.setActionHandler(action, isOpen ? (details) => onCommand(toCommand(details)) : null);
      } catch {
        // An action that this engine does not know.
      }
    }
  };
  listen(true);
  return {
    setPlaying(isPlaying) {
      session.playbackState = isPlaying ? 'playing' : 'paused';
    },
    close() {
      listen(false);
      session.metadata = null;
      session.playbackState = 'none';
    },
  };
}
