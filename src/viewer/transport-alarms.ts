import type { PlaybackPolicy } from './playback-policy.js';
import { retryDelayMs } from './retry-delay.js';
import { askedAt, cooledDownAtMs, failedBefore, hasUntried, playableSources } from './source-roster.js';
import { hasNext, moveOn } from './transport-failover.js';
import {
  isStalled,
  type Moment,
  same,
  type Transport,
  type TransportCommand,
  type TransportStep,
} from './transport-state.js';

/** While so much is buffered, an error of the network may still pass. */
const lowBufferSec = 2;
/** Elements tell their time four times a second. */
const lastPictureSec = 0.25;
/** For the spread of retries over many TVs, the clocks of their stalls do: they differ. */
const noChance = 0.5;

interface Alarm {
  readonly atMs: number;
  readonly ring: (state: Transport, moment: Moment) => TransportStep;
}

/** The next moment at which something is to be decided though nothing happened; undefined: there is none. */
export function deadlineOf(state: Transport, policy: PlaybackPolicy): number | undefined {
  const times = alarmsOf(state, policy).map(({ atMs }) => atMs);
  return times.length > 0 ? Math.min(...times) : undefined;
}

export function onClock(state: Transport, moment: Moment): TransportStep {
  const due = alarmsOf(state, moment.policy)
    .filter(({ atMs }) => atMs <= moment.nowMs)
    .sort((a, b) => a.atMs - b.atMs)[0];
  return due ? due.ring(state, moment) : same(state);
}

function alarmsOf(state: Transport, policy: PlaybackPolicy): readonly Alarm[] {
  if (state.isHidden) return [];
  const alarms: (Alarm | undefined)[] = [];
  switch (state.status) {
    case 'loading':
      alarms.push({ atMs: state.sinceMs + policy.startMs, ring: tooSlow }, troubleAlarm(state, policy));
      break;
    case 'buffering':
    case 'seeking':
      alarms.push(nextRung(state, policy), troubleAlarm(state, policy), returnAlarm(state, policy));
      break;
    case 'playing': {
      const frozenAtMs = Math.max(state.sinceMs, state.movedAtMs) + policy.frozenMs;
      alarms.push({ atMs: frozenAtMs, ring: freeze });
      alarms.push(troubleAlarm(state, policy), returnAlarm(state, policy));
      break;
    }
    case 'paused':
      alarms.push(returnAlarm(state, policy));
      break;
    case 'failed':
      alarms.push(probeAlarm(state));
  }
  return alarms.filter((alarm): alarm is Alarm => alarm !== undefined);
}

const tooSlow = (state: Transport, moment: Moment) => moveOn(state, 'slow', moment);
const freeze = (state: Transport) => same({ ...state, status: 'buffering' });

/** A stall: first over the gap, then lighter pictures, then elsewhere. */
function nextRung({ sinceMs, rescues }: Transport, policy: PlaybackPolicy): Alarm {
  const climb =
    (command: TransportCommand) =>
    (state: Transport, { nowMs }: Moment): TransportStep => ({
      state: { ...state, rescues: state.rescues + 1, rescuedAtMs: nowMs },
      commands: [command],
    });
  const rungs: readonly Alarm[] = [
    { atMs: sinceMs + policy.skipGapMs, ring: climb({ type: 'skipGap' }) },
    { atMs: sinceMs + policy.lowerQualityMs, ring: climb({ type: 'lowerQuality' }) },
  ];
  return rungs[rescues] ?? { atMs: sinceMs + policy.stallMs, ring: tooSlow };
}

/** Nobody waits again for what had its time while the buffer still played. */
function troubleAlarm(state: Transport, { fatalMs, leaveMs }: PlaybackPolicy): Alarm | undefined {
  const { trouble, roster } = state;
  if (!trouble) return undefined;
  if (!isStalled(state)) return { atMs: trouble.askedAtMs + fatalMs, ring: endTrouble };
  const isBetterElsewhere = hasUntried(roster);
  return { atMs: trouble.sinceMs + (isBetterElsewhere ? Math.min(leaveMs, fatalMs) : fatalMs), ring: endTrouble };
}

/**
 * The last picture of a source that loads no more. Chromium goes on for three seconds when it still has sound, and does not say
 * that it waits.
 */
export function onLastPicture(state: Transport, moment: Moment): TransportStep | undefined {
  const { status, trouble, bufferedTo, position, roster } = state;
  if (status !== 'playing' || trouble?.fault !== 'network' || bufferedTo - position > lastPictureSec) return undefined;
  const isTimeUp = moment.nowMs - trouble.sinceMs >= moment.policy.leaveMs;
  return isTimeUp && hasUntried(roster) ? moveOn(state, trouble.fault, moment) : undefined;
}

/** The time to get over an error is up. What is buffered is shown first: an error that nobody saw costs nobody a picture. */
function endTrouble(state: Transport, moment: Moment): TransportStep {
  const { trouble } = state;
  if (!trouble) return same(state);
  if (state.status === 'playing') {
    if (trouble.fault === 'decode') return same({ ...state, trouble: undefined });
    if (!hasNext(state, moment) || state.bufferedTo - state.position > lowBufferSec)
      return askAgain(state, moment.nowMs);
  }
  return moveOn(state, trouble.fault, moment);
}

function askAgain(state: Transport, nowMs: number): TransportStep {
  const { trouble } = state;
  if (!trouble) return same(state);
  return {
    state: { ...state, trouble: { ...trouble, askedAtMs: nowMs } },
    commands: [{ type: 'recover', fault: trouble.fault, attempt: 1 }],
  };
}

function returnAlarm({ roster }: Transport, { coolDownMs }: PlaybackPolicy): Alarm | undefined {
  const atMs = cooledDownAtMs(roster, coolDownMs);
  return atMs === undefined ? undefined : { atMs, ring: askBetter };
}

function askBetter(state: Transport, { nowMs, policy }: Moment): TransportStep {
  const isDue = (index: number) => nowMs - (state.roster.records[index]?.failedAtMs ?? nowMs) >= policy.coolDownMs;
  const sources = failedBefore(state.roster).filter(isDue);
  const roster = askedAt(state.roster, sources, nowMs);
  return { state: { ...state, roster }, commands: [{ type: 'probe', sources }] };
}

/** With every source dead, the player goes on asking; what is wrong with the video itself does not pass. */
function probeAlarm({ fault, sinceMs, probes, roster }: Transport): Alarm | undefined {
  const isPassing = fault === 'network' || fault === 'slow' || fault === 'offline';
  if (!isPassing || roster.records.length === 0) return undefined;
  return { atMs: sinceMs + retryDelayMs(probes + 1, noChance), ring: askAll };
}

const askAll = (state: Transport, { nowMs }: Moment): TransportStep => ({
  state: { ...state, sinceMs: nowMs, probes: state.probes + 1 },
  commands: [{ type: 'probe', sources: playableSources(state.roster) }],
});
