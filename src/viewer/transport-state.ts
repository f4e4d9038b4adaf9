import type { SeekableRange } from './live-edge.js';
import type { PlaybackPolicy } from './playback-policy.js';
import { createRoster, type SourceRoster } from './source-roster.js';

export const transportStatuses = [
  'idle',
  'loading',
  'playing',
  'paused',
  'buffering',
  'seeking',
  'ended',
  'failed',
] as const;
export type TransportStatus = (typeof transportStatuses)[number];

/** Why the video went wrong, as far as the viewer's next step depends on it. */
export const playbackFaults = ['offline', 'network', 'decode', 'unsupported', 'slow'] as const;
export type PlaybackFault = (typeof playbackFaults)[number];

/** An error that the player was asked to get over, and what was known when it came. */
export interface Trouble {
  readonly fault: PlaybackFault;
  readonly sinceMs: number;
  readonly askedAtMs: number;
  readonly bufferedTo: number;
  readonly position: number;
}

/** One video being played: what the screen draws and the policy decides by. Positions are seconds of the stream, `…Ms` the caller's clock. */
export interface Transport {
  readonly status: TransportStatus;
  /** What the viewer asked for last; a seek or a stall comes back to it. */
  readonly wantsPlay: boolean;
  /** The app is in the background: nothing plays, nobody is impatient. */
  readonly isHidden: boolean;
  readonly position: number;
  readonly range: SeekableRange;
  readonly bufferedTo: number;
  readonly isLive: boolean;
  /** Where to come in on the next source of a live stream, whose seconds are its own: so far behind the edge. */
  readonly behindSec: number;
  /** Where the source in use was told to start. */
  readonly attachedAt: number;
  readonly roster: SourceRoster;
  /** When the status began; a new seek or source begins it anew. */
  readonly sinceMs: number;
  /** When the picture last moved, and where it was. */
  readonly movedAtMs: number;
  readonly heardPosition: number;
  /** When the source in use first played. */
  readonly playsSinceMs: number | undefined;
  readonly trouble: Trouble | undefined;
  /** Rungs that were climbed in this stall, and when the last one was. */
  readonly rescues: number;
  readonly rescuedAtMs: number;
  /** Decoder errors of the source in use. */
  readonly decodeErrors: number;
  /** Questions to sources since all of them failed. */
  readonly probes: number;
  /** Why the last source was given up. */
  readonly lastFault: PlaybackFault | undefined;
  readonly fault: PlaybackFault | undefined;
}

const nowhere: SeekableRange = { start: 0, end: 0 };

export const idleTransport: Transport = {
  status: 'idle',
  wantsPlay: false,
  isHidden: false,
  position: 0,
  range: nowhere,
  bufferedTo: 0,
  isLive: false,
  behindSec: 0,
  attachedAt: 0,
  roster: createRoster(0),
  sinceMs: 0,
  movedAtMs: 0,
  heardPosition: 0,
  playsSinceMs: undefined,
  trouble: undefined,
  rescues: 0,
  rescuedAtMs: 0,
  decodeErrors: 0,
  probes: 0,
  lastFault: undefined,
  fault: undefined,
};

/** What the viewer wants, what the element tells, and what the policy's clock brings. */
export type TransportInput =
  | { readonly type: 'load'; readonly sourceCount: number; readonly isLive: boolean; readonly startAt: number }
  | { readonly type: 'canPlay'; readonly range: SeekableRange }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'toggle' }
  | { readonly type: 'seekBy'; readonly seconds: number }
  | { readonly type: 'seekTo'; readonly position: number }
  | { readonly type: 'seeked' }
  | { readonly type: 'tick'; readonly position: number; readonly range: SeekableRange; readonly bufferedTo: number }
  | { readonly type: 'waiting' }
  | { readonly type: 'playing' }
  /** The device itself refused or stopped playing (autoplay rules, a phone call). */
  | { readonly type: 'halted' }
  | { readonly type: 'ended' }
  | { readonly type: 'error'; readonly fault: PlaybackFault }
  /** A moment of `deadlineOf` has come. */
  | { readonly type: 'clock' }
  /** The answer to `probe`: the first source that is reachable again. */
  | { readonly type: 'probed'; readonly source: number | undefined }
  | { readonly type: 'online' }
  | { readonly type: 'hide' }
  | { readonly type: 'show' }
  | { readonly type: 'retry' }
  | { readonly type: 'leave' };

/** What a viewer may ask for. The rest of the inputs come from the video itself, and from the clock. */
export type ViewerInput = Extract<
  TransportInput,
  { type: 'play' | 'pause' | 'toggle' | 'seekBy' | 'seekTo' | 'retry' }
>;

/** What the session must do. `attach` always finds the stage empty: a `release` comes before it. */
export type TransportCommand =
  | { readonly type: 'attach'; readonly source: number; readonly at: number }
  | { readonly type: 'release' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly to: number }
  /** Gets over an error without another source; `attempt` counts from 1. */
  | { readonly type: 'recover'; readonly fault: PlaybackFault; readonly attempt: number }
  | { readonly type: 'skipGap' }
  | { readonly type: 'lowerQuality' }
  | { readonly type: 'probe'; readonly sources: readonly number[] };

export interface TransportStep {
  readonly state: Transport;
  readonly commands: readonly TransportCommand[];
}

export interface Moment {
  readonly nowMs: number;
  readonly policy: PlaybackPolicy;
}

/** Whether a player holds the media element in this state. */
export const isAttached = ({ status }: Transport): boolean => status !== 'idle' && status !== 'failed';

/** The picture should move, and does not. */
export const isStalled = ({ status }: Transport): boolean => status === 'buffering' || status === 'seeking';

export const same = (state: Transport): TransportStep => ({ state, commands: [] });
