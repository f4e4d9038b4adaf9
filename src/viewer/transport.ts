import { clampToRange, distanceToEdge, isLeftBehind, rejoinPosition } from './live-edge.js';
import { createRoster } from './source-roster.js';
import { onClock, onLastPicture } from './transport-alarms.js';
import { attachSource, onError, onProbed, retryAll, returnToBetter } from './transport-failover.js';
import {
  idleTransport,
  isAttached,
  type Moment,
  same,
  type Transport,
  type TransportCommand,
  type TransportInput,
  type TransportStatus,
  type TransportStep,
} from './transport-state.js';

/** Every input in every state has an answer; one that means nothing there answers the same state. */
export function stepTransport(state: Transport, input: TransportInput, moment: Moment): TransportStep {
  const step = answer(state, input, moment);
  const { status } = step.state;
  return status === state.status || status === 'idle' ? step : { ...step, state: begin(step.state, moment.nowMs) };
}

/** A status that begins has a patience of its own. */
function begin(state: Transport, nowMs: number): Transport {
  const playsSinceMs = state.playsSinceMs ?? (state.status === 'playing' ? nowMs : undefined);
  return { ...state, sinceMs: nowMs, movedAtMs: nowMs, rescues: 0, playsSinceMs };
}

function answer(state: Transport, input: TransportInput, moment: Moment): TransportStep {
  switch (input.type) {
    case 'load':
      return load(state, input, moment);
    case 'leave':
      return { state: idleTransport, commands: isAttached(state) ? [{ type: 'release' }] : [] };
    case 'retry':
      return retryAll(state, moment);
    case 'error':
      return onError(state, input.fault, moment);
    case 'clock':
      return onClock(state, moment);
    case 'probed':
      return onProbed(state, input.source, moment);
    case 'online':
      return online(state, moment);
    case 'hide':
      return hide(state);
    case 'show':
      return show(state, moment);
    case 'tick':
      return tick(state, input, moment);
    case 'play':
    case 'pause':
    case 'toggle':
      return playOrPause(state, input.type, moment);
    case 'seekBy':
      return seekBy(state, input.seconds, moment);
    case 'seekTo':
      return seek(state, input.position, moment);
    default:
      return hear(state, input);
  }
}

const isRolling = ({ status }: Transport) => status === 'playing' || status === 'buffering' || status === 'seeking';
const isPlayWanted = ({ wantsPlay, isHidden }: Transport) => wantsPlay && !isHidden;
const settled = (state: Transport): TransportStatus => (isPlayWanted(state) ? 'playing' : 'paused');

function load(state: Transport, input: TransportInput & { type: 'load' }, { nowMs }: Moment): TransportStep {
  const release: TransportCommand[] = isAttached(state) ? [{ type: 'release' }] : [];
  const fresh: Transport = {
    ...idleTransport,
    isHidden: state.isHidden,
    isLive: input.isLive,
    roster: createRoster(input.sourceCount),
    position: Math.max(0, input.startAt),
    wantsPlay: true,
    sinceMs: nowMs,
  };
  if (input.sourceCount === 0) {
    return { state: { ...fresh, status: 'failed', wantsPlay: false, fault: 'unsupported' }, commands: release };
  }
  return attachSource(fresh, 0, { nowMs, before: release });
}

function tick(state: Transport, input: TransportInput & { type: 'tick' }, moment: Moment): TransportStep {
  if (!isAttached(state) || state.status === 'loading') return same(state);
  const hasMoved = Math.abs(input.position - state.heardPosition) > 0.05;
  const movedAtMs = hasMoved ? moment.nowMs : state.movedAtMs;
  const heard = { ...listen(state, input), movedAtMs };
  // While seeking, the knob stands where the viewer sent it, not where the video still is.
  if (state.status === 'seeking' || state.status === 'ended') return same(heard);
  if (state.isLive && !state.isHidden && isLeftBehind(input.position, input.range)) return rejoin(heard, moment);
  const status = state.status === 'buffering' && hasMoved ? settled(state) : state.status;
  const next: Transport = { ...heard, status, position: clampToRange(input.position, input.range) };
  return onLastPicture(next, moment) ?? same(next);
}

function listen(state: Transport, { range, bufferedTo, position }: TransportInput & { type: 'tick' }): Transport {
  const { trouble } = state;
  const isOver = trouble && trouble.fault !== 'decode' && bufferedTo > trouble.bufferedTo + 0.5;
  return {
    ...state,
    range,
    bufferedTo,
    position: clampToRange(state.position, range),
    heardPosition: position,
    trouble: isOver ? undefined : trouble,
  };
}

/** The window slid over the position: what was to be seen there is gone, so it plays on from where the stream still is. */
function rejoin(state: Transport, moment: Moment): TransportStep {
  const moved = seek(state, rejoinPosition(state.range), moment);
  if (state.wantsPlay || !isAttached(moved.state)) return moved;
  return { state: { ...moved.state, wantsPlay: true }, commands: [...moved.commands, { type: 'play' }] };
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
    case 'ended':
      return isRolling(state)
        ? same({ ...state, status: 'ended', wantsPlay: false, position: state.range.end, trouble: undefined })
        : same(state);
    case 'halted':
      return state.status === 'playing' || state.status === 'buffering'
        ? same({ ...state, status: 'paused', wantsPlay: false })
        : same(state);
    default:
      return same(state);
  }
}

function start(state: Transport, range: Transport['range']): TransportStep {
  const isMoved = state.isLive ? state.behindSec > 0 : state.position !== state.attachedAt;
  const position = clampToRange(state.isLive ? range.end - state.behindSec : state.position, range);
  const commands: TransportCommand[] = isMoved ? [{ type: 'seek', to: position }] : [];
  if (isPlayWanted(state)) commands.push({ type: 'play' });
  const status = isMoved ? 'seeking' : settled(state);
  return { state: { ...state, status, range, position, heardPosition: position, behindSec: 0 }, commands };
}

function playOrPause(state: Transport, input: 'play' | 'pause' | 'toggle', moment: Moment): TransportStep {
  if (!isAttached(state)) return same(state);
  if (state.status === 'ended') return input === 'pause' || state.isHidden ? same(state) : startAgain(state);
  const wantsPlay = input === 'toggle' ? !state.wantsPlay : input === 'play';
  if (wantsPlay === state.wantsPlay) return same(state);
  return wantsPlay ? resume({ ...state, wantsPlay }, moment) : halt({ ...state, wantsPlay });
}

function startAgain(state: Transport): TransportStep {
  const next: Transport = { ...state, status: 'seeking', wantsPlay: true, position: state.range.start };
  return { state: next, commands: [{ type: 'seek', to: next.position }, { type: 'play' }] };
}

function resume(state: Transport, moment: Moment): TransportStep {
  if (state.status === 'loading' || state.isHidden) return same(state);
  const better = returnToBetter(state, moment);
  if (better) return better;
  if (state.isLive && isLeftBehind(state.position, state.range)) {
    const moved = seek(state, rejoinPosition(state.range), moment);
    return { state: moved.state, commands: [...moved.commands, { type: 'play' }] };
  }
  const status = state.status === 'paused' ? 'playing' : state.status;
  return withRecovery({ state: { ...state, status }, commands: [{ type: 'play' }] }, moment.nowMs);
}

/** What went wrong during the pause is seen to now. */
function withRecovery({ state, commands }: TransportStep, nowMs: number): TransportStep {
  const { trouble } = state;
  if (!trouble) return { state, commands };
  const again = { ...trouble, sinceMs: nowMs, askedAtMs: nowMs };
  const recover: TransportCommand = { type: 'recover', fault: trouble.fault, attempt: 1 };
  return { state: { ...state, trouble: again }, commands: [recover, ...commands] };
}

function halt(state: Transport): TransportStep {
  if (state.status === 'loading') return same(state);
  const status = state.status === 'seeking' ? 'seeking' : 'paused';
  return { state: { ...state, status }, commands: [{ type: 'pause' }] };
}

/** A live stream goes on when it is shown again; a video waits for its viewer. */
function hide(state: Transport): TransportStep {
  if (state.isHidden) return same(state);
  const hidden = { ...state, isHidden: true, wantsPlay: state.wantsPlay && state.isLive };
  if (!isRolling(state)) return same(hidden);
  return halt(hidden);
}

function show(state: Transport, moment: Moment): TransportStep {
  if (!state.isHidden) return same(state);
  const shown = { ...state, isHidden: false, sinceMs: moment.nowMs, movedAtMs: moment.nowMs, rescues: 0 };
  return isAttached(state) && state.wantsPlay && state.status !== 'ended' ? resume(shown, moment) : same(shown);
}

/** The network is back: what waited for it goes on at once. */
function online(state: Transport, moment: Moment): TransportStep {
  if (state.isHidden) return same(state);
  if (state.status === 'failed') return state.fault === 'unsupported' ? same(state) : retryAll(state, moment);
  return isAttached(state) && state.wantsPlay ? withRecovery(same(state), moment.nowMs) : same(state);
}

function seekBy(state: Transport, seconds: number, moment: Moment): TransportStep {
  if (state.status !== 'loading' || !state.isLive) return seek(state, state.position + seconds, moment);
  return same({ ...state, behindSec: Math.max(0, state.behindSec - seconds) });
}

function seek(state: Transport, to: number, moment: Moment): TransportStep {
  if (!isAttached(state)) return same(state);
  if (state.status === 'loading') {
    return same(
      state.isLive ? { ...state, behindSec: distanceToEdge(to, state.range) } : { ...state, position: Math.max(0, to) },
    );
  }
  const position = clampToRange(to, state.range);
  const commands: TransportCommand[] = [{ type: 'seek', to: position }];
  const next: Transport = { ...state, status: 'seeking', position, sinceMs: moment.nowMs, rescues: 0 };
  if (state.status === 'ended') {
    if (position >= state.range.end || state.isHidden) return same(state);
    return { state: { ...next, wantsPlay: true }, commands: [...commands, { type: 'play' }] };
  }
  const isBuffered = position >= state.heardPosition && position <= state.bufferedTo;
  return (isBuffered ? undefined : returnToBetter(next, moment)) ?? { state: next, commands };
}
