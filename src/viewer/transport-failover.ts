import { distanceToEdge, liveToleranceSec } from './live-edge.js';
import type { PlaybackPolicy } from './playback-policy.js';
import {
  betterSource,
  createRoster,
  failCurrent,
  newRound,
  nextSource,
  reviveSource,
  takeSource,
} from './source-roster.js';
import {
  isAttached,
  isStalled,
  type Moment,
  type PlaybackFault,
  same,
  type Transport,
  type TransportCommand,
  type TransportStep,
} from './transport-state.js';

/** A decoder may stumble once over a bad frame, and once over a codec that is not what was announced. */
const mostDecodeErrors = 2;

export function onError(state: Transport, fault: PlaybackFault, moment: Moment): TransportStep {
  if (!isAttached(state) || state.status === 'ended') return same(state);
  if (fault === 'decode') return onDecodeError(state, moment);
  if (state.status === 'loading' || fault === 'unsupported') return moveOn(state, fault, moment);
  if (state.trouble || isAllBuffered(state)) return same(state);
  return {
    state: { ...state, trouble: troubleOf(state, fault, moment.nowMs) },
    commands: [{ type: 'recover', fault, attempt: 1 }],
  };
}

function onDecodeError(state: Transport, moment: Moment): TransportStep {
  const attempt = state.decodeErrors + 1;
  if (attempt > mostDecodeErrors) return moveOn(state, 'decode', moment);
  return {
    state: { ...state, decodeErrors: attempt, trouble: troubleOf(state, 'decode', moment.nowMs) },
    commands: [{ type: 'recover', fault: 'decode', attempt }],
  };
}

const troubleOf = ({ bufferedTo, position }: Transport, fault: PlaybackFault, nowMs: number) => ({
  fault,
  sinceMs: nowMs,
  askedAtMs: nowMs,
  bufferedTo,
  position,
});

const isAllBuffered = ({ isLive, bufferedTo, range }: Transport) => !isLive && bufferedTo >= range.end - 0.5;

/** News clips are often shorter than a minute: of those only the last third counts as their end. */
export function isInLastPart({ isLive, position, range }: Transport, { lastPartSec }: PlaybackPolicy): boolean {
  const lengthSec = range.end - range.start;
  return !isLive && lengthSec > 0 && range.end - position <= Math.min(lastPartSec, lengthSec / 3);
}

/** An error ends in another source at the same position, or in a problem with a way out. */
export function moveOn(state: Transport, fault: PlaybackFault, moment: Moment): TransportStep {
  const { nowMs, policy } = moment;
  if (fault === 'offline') return giveUp(state, fault);
  const isSteady = hasPlayedSteadily(state, moment);
  const isUnplayable = fault === 'unsupported';
  const roster = failCurrent(state.roster, { atMs: nowMs, isUnplayable, isNewRound: isSteady });
  const next = nextSource(roster, nowMs, policy.coolDownMs);
  const failed = { ...state, roster, lastFault: fault };
  if (next === undefined) {
    const skipped = lastResort(state, fault, moment);
    if (skipped) return skipped;
  }
  const isWorthARestart = state.status === 'loading' || !isInLastPart(state, policy);
  // What played steadily until now may do so again when it is opened anew: an encoder that was restarted, say.
  const source = next ?? (isSteady && !isUnplayable ? state.roster.current : undefined);
  if (source === undefined || !isWorthARestart) return giveUp(failed, fault);
  const probes = isSteady ? 0 : state.probes;
  return attachSource({ ...failed, probes }, source, { nowMs, before: [{ type: 'release' }] });
}

const hasPlayedSteadily = ({ playsSinceMs }: Transport, { nowMs, policy }: Moment): boolean =>
  playsSinceMs !== undefined && nowMs - playsSinceMs >= policy.steadyMs;

/** Whether another source would be taken, should the current one fail now. */
export function hasNext(state: Transport, moment: Moment): boolean {
  const { nowMs, policy } = moment;
  const failure = { atMs: nowMs, isUnplayable: false, isNewRound: hasPlayedSteadily(state, moment) };
  return nextSource(failCurrent(state.roster, failure), nowMs, policy.coolDownMs) !== undefined;
}

/** There is nowhere else to go: perhaps the video goes on behind the hole. A skip has as long as any recovery. */
function lastResort(state: Transport, fault: PlaybackFault, { nowMs, policy }: Moment): TransportStep | undefined {
  if (fault !== 'network' || !isStalled(state)) return undefined;
  const sinceMs = state.rescues > 0 ? state.rescuedAtMs : nowMs;
  if (nowMs - sinceMs >= policy.fatalMs) return undefined;
  const commands: TransportCommand[] = state.rescues > 0 ? [] : [{ type: 'skipGap' }];
  const trouble = { ...troubleOf(state, fault, nowMs), sinceMs };
  return { state: { ...state, rescues: Math.max(1, state.rescues), rescuedAtMs: sinceMs, trouble }, commands };
}

function giveUp(state: Transport, fault: PlaybackFault): TransportStep {
  return {
    state: { ...state, status: 'failed', wantsPlay: false, trouble: undefined, fault, behindSec: behindOf(state) },
    commands: [{ type: 'release' }],
  };
}

export interface Attaching {
  readonly nowMs: number;
  readonly before: readonly TransportCommand[];
}

/** Position kept: of a video in seconds from its start, of a live stream in seconds behind its edge. */
export function attachSource(state: Transport, source: number, { nowMs, before }: Attaching): TransportStep {
  const at = state.isLive ? 0 : state.position;
  return {
    state: {
      ...state,
      status: 'loading',
      roster: takeSource(state.roster, source),
      behindSec: behindOf(state),
      attachedAt: at,
      bufferedTo: 0,
      sinceMs: nowMs,
      playsSinceMs: undefined,
      trouble: undefined,
      rescues: 0,
      decodeErrors: 0,
      fault: undefined,
    },
    commands: [...before, { type: 'attach', source, at }],
  };
}

function behindOf({ isLive, status, behindSec, position, range }: Transport): number {
  if (!isLive || status === 'loading' || status === 'idle' || status === 'failed') return behindSec;
  const distance = distanceToEdge(position, range);
  return distance > liveToleranceSec ? distance : 0;
}

/** When the picture is cut anyway, a source that is preferred and in order again is taken back. */
export function returnToBetter(state: Transport, { nowMs }: Moment): TransportStep | undefined {
  const source = betterSource(state.roster);
  return source === undefined ? undefined : attachSource(state, source, { nowMs, before: [{ type: 'release' }] });
}

export function onProbed(state: Transport, source: number | undefined, { nowMs }: Moment): TransportStep {
  if (source === undefined || state.status === 'idle' || source >= state.roster.records.length) return same(state);
  if (state.status !== 'failed') return same({ ...state, roster: reviveSource(state.roster, source) });
  if (state.isHidden) return same(state);
  const revived = { ...state, wantsPlay: true, roster: reviveSource(newRound(state.roster), source) };
  return attachSource(revived, source, { nowMs, before: [] });
}

/** The viewer asks: first what was not tried, else everything again from the first source on. */
export function retryAll(state: Transport, { nowMs, policy }: Moment): TransportStep {
  const count = state.roster.records.length;
  if (state.status !== 'failed' || count === 0) return same(state);
  const untried = nextSource(state.roster, nowMs, policy.coolDownMs);
  const roster = untried === undefined ? createRoster(count) : state.roster;
  return attachSource({ ...state, wantsPlay: true, roster, probes: 0 }, untried ?? 0, { nowMs, before: [] });
}
