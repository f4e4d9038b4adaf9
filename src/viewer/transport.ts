import { clampToRange, isLeftBehind, type SeekableRange, startOverPosition } from './live-edge.js';

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
export type PlaybackFault = 'network' | 'decode' | 'unsupported' | 'slow';

/** One video being played: what the screen draws. Positions are seconds of the stream. */
export interface Transport {
  readonly status: TransportStatus;
  /** What the viewer asked for last; a seek or a stall comes back to it. */
  readonly wantsPlay: boolean;
  readonly position: number;
  readonly range: SeekableRange;
  readonly bufferedTo: number;
  readonly isLive: boolean;
  /** Where the source in use was told to start. */
  readonly attachedAt: number;
  readonly source: number;
  readonly sourceCount: number;
  readonly fault: PlaybackFault | undefined;
}

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
  | { readonly type: 'stalled' }
  | { readonly type: 'ended' }
  | { readonly type: 'error'; readonly fault: PlaybackFault }
  | { readonly type: 'retry' }
  | { readonly type: 'leave' };

/** What the session must do. `attach` always finds the stage empty: a `release` comes before it. */
export type TransportCommand =
  | { readonly type: 'attach'; readonly source: number; readonly at: number }
  | { readonly type: 'release' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly to: number };

export interface TransportStep {
  readonly state: Transport;
  readonly commands: readonly TransportCommand[];
}

const nowhere: SeekableRange = { start: 0, end: 0 };

export const idleTransport: Transport = {
  status: 'idle',
  wantsPlay: false,
  position: 0,
  range: nowhere,
  bufferedTo: 0,
  isLive: false,
  attachedAt: 0,
  source: 0,
  sourceCount: 0,
  fault: undefined,
};

/** Whether a player holds the media element in this state. */
export const isAttached = ({ status }: Transport): boolean => status !== 'idle' && status !== 'failed';

/** Every input in every state has an answer; one that means nothing there answers the same state. */
export function stepTransport(state: Transport, input: TransportInput): TransportStep {
  switch (input.type) {
    case 'load':
      return load(state, input);
    case 'leave':
      return { state: idleTransport, commands: isAttached(state) ? [{ type: 'release' }] : [] };
    case 'retry':
      return retry(state);
    case 'error':
      return isAttached(state) && state.status !== 'ended' ? nextSource(state, input.fault) : same(state);
    case 'stalled':
      return isWaiting(state) ? nextSource(state, 'slow') : same(state);
    case 'ended':
      return isRolling(state) && !state.isLive
        ? same({ ...state, status: 'ended', wantsPlay: false, position: state.range.end })
        : same(state);
    case 'tick':
      return tick(state, input);
    case 'canPlay':
    case 'playing':
    case 'waiting':
    case 'halted':
    case 'seeked':
      return hear(state, input);
    case 'play':
    case 'pause':
    case 'toggle':
      return playOrPause(state, input.type);
    case 'seekBy':
      return seek(state, state.position + input.seconds);
    case 'seekTo':
      return seek(state, input.position);
  }
}

const same = (state: Transport): TransportStep => ({ state, commands: [] });

const isWaiting = ({ status }: Transport) => status === 'loading' || status === 'buffering' || status === 'seeking';
const isRolling = ({ status }: Transport) => status === 'playing' || status === 'buffering' || status === 'seeking';

const settled = (state: Transport): TransportStatus => (state.wantsPlay ? 'playing' : 'paused');

function load(state: Transport, input: TransportInput & { type: 'load' }): TransportStep {
  const release: TransportCommand[] = isAttached(state) ? [{ type: 'release' }] : [];
  const fresh: Transport = {
    ...idleTransport,
    isLive: input.isLive,
    sourceCount: input.sourceCount,
    position: Math.max(0, input.startAt),
    wantsPlay: true,
  };
  if (input.sourceCount === 0) {
    return { state: { ...fresh, status: 'failed', wantsPlay: false, fault: 'unsupported' }, commands: release };
  }
  return attach({ ...fresh, status: 'loading' }, release);
}

function retry(state: Transport): TransportStep {
  if (state.status !== 'failed' || state.sourceCount === 0) return same(state);
  const next: Transport = { ...state, status: 'loading', wantsPlay: true, source: 0, fault: undefined };
  return attach(next, []);
}

/** An error ends in another source at the same position, or in a problem with a way out. */
function nextSource(state: Transport, fault: PlaybackFault): TransportStep {
  const source = state.source + 1;
  if (source >= state.sourceCount) {
    return { state: { ...state, status: 'failed', wantsPlay: false, fault }, commands: [{ type: 'release' }] };
  }
  return attach({ ...state, status: 'loading', source, bufferedTo: 0 }, [{ type: 'release' }]);
}

const attach = (state: Transport, before: readonly TransportCommand[]): TransportStep => ({
  state: { ...state, attachedAt: state.position },
  commands: [...before, { type: 'attach', source: state.source, at: state.position }],
});

function tick(state: Transport, input: TransportInput & { type: 'tick' }): TransportStep {
  if (!isAttached(state) || state.status === 'loading') return same(state);
  const { range, bufferedTo } = input;
  const heard: Transport = { ...state, range, bufferedTo, position: clampToRange(state.position, range) };
  // While seeking, the knob stands where the viewer sent it, not where the video still is.
  if (state.status === 'seeking' || state.status === 'ended') return same(heard);
  if (state.isLive && state.wantsPlay && isLeftBehind(input.position, range)) {
    return seek(heard, startOverPosition(range));
  }
  return same({ ...heard, position: clampToRange(input.position, range) });
}

function hear(state: Transport, input: TransportInput): TransportStep {
  switch (input.type) {
    case 'canPlay':
      return state.status === 'loading' ? start(state, input.range) : same(state);
    case 'playing':
      return state.status === 'buffering' ? same({ ...state, status: settled(state) }) : same(state);
    case 'waiting':
      return state.status === 'playing' ? same({ ...state, status: 'buffering' }) : same(state);
    case 'seeked':
      return state.status === 'seeking' ? same({ ...state, status: settled(state) }) : same(state);
    case 'halted':
      return state.status === 'playing' || state.status === 'buffering'
        ? same({ ...state, status: 'paused', wantsPlay: false })
        : same(state);
    default:
      return same(state);
  }
}

function start(state: Transport, range: SeekableRange): TransportStep {
  const isMoved = state.position !== state.attachedAt;
  const isFirstLive = state.isLive && state.position === 0;
  const position = isFirstLive ? range.end : clampToRange(state.position, range);
  const commands: TransportCommand[] = isMoved ? [{ type: 'seek', to: position }] : [];
  if (state.wantsPlay) commands.push({ type: 'play' });
  return { state: { ...state, status: isMoved ? 'seeking' : settled(state), range, position }, commands };
}

function playOrPause(state: Transport, input: 'play' | 'pause' | 'toggle'): TransportStep {
  if (!isAttached(state)) return same(state);
  if (state.status === 'ended') return input === 'pause' ? same(state) : startAgain(state);
  const wantsPlay = input === 'toggle' ? !state.wantsPlay : input === 'play';
  if (wantsPlay === state.wantsPlay) return same(state);
  return wantsPlay ? resume({ ...state, wantsPlay }) : halt({ ...state, wantsPlay });
}

function startAgain(state: Transport): TransportStep {
  const next: Transport = { ...state, status: 'seeking', wantsPlay: true, position: state.range.start };
  return { state: next, commands: [{ type: 'seek', to: next.position }, { type: 'play' }] };
}

function resume(state: Transport): TransportStep {
  if (state.status === 'loading') return same(state);
  if (state.status !== 'paused') return { state, commands: [{ type: 'play' }] };
  const play: TransportCommand = { type: 'play' };
  if (!state.isLive || !isLeftBehind(state.position, state.range)) {
    return { state: { ...state, status: 'playing' }, commands: [play] };
  }
  const moved = seek(state, startOverPosition(state.range));
  return { state: moved.state, commands: [...moved.commands, play] };
}

function halt(state: Transport): TransportStep {
  if (state.status === 'loading') return same(state);
  const status = state.status === 'seeking' ? 'seeking' : 'paused';
  return { state: { ...state, status }, commands: [{ type: 'pause' }] };
}

function seek(state: Transport, to: number): TransportStep {
  if (!isAttached(state)) return same(state);
  if (state.status === 'loading') return same({ ...state, position: Math.max(0, to) });
  const position = clampToRange(to, state.range);
  if (state.status !== 'ended') {
    return { state: { ...state, status: 'seeking', position }, commands: [{ type: 'seek', to: position }] };
  }
  if (position >= state.range.end) return same(state);
  return {
    state: { ...state, status: 'seeking', wantsPlay: true, position },
    commands: [{ type: 'seek', to: position }, { type: 'play' }],
  };
}
