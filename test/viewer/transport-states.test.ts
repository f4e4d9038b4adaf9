import { playbackPolicy } from '../../src/viewer/playback-policy.js';
import { stepTransport } from '../../src/viewer/transport.js';
import { deadlineOf } from '../../src/viewer/transport-alarms.js';
import {
  idleTransport,
  isAttached,
  playbackFaults,
  type Transport,
  type TransportCommand,
  type TransportInput,
  transportStatuses,
} from '../../src/viewer/transport-state.js';

const policy = playbackPolicy;
const vod = { start: 0, end: 1000 };
const dvr = { start: 1000, end: 2000 };
const slid = { start: 1600, end: 2600 };

const inputs: readonly TransportInput[] = [
  { type: 'load', sourceCount: 2, isLive: false, startAt: 0 },
  { type: 'load', sourceCount: 0, isLive: false, startAt: 0 },
  { type: 'canPlay', range: vod },
  { type: 'canPlay', range: dvr },
  { type: 'play' },
  { type: 'pause' },
  { type: 'toggle' },
  { type: 'seekBy', seconds: 10 },
  { type: 'seekBy', seconds: -10_000 },
  { type: 'seekTo', position: 10_000 },
  { type: 'seeked' },
  { type: 'tick', position: 42, range: vod, bufferedTo: 60 },
  { type: 'tick', position: 980, range: vod, bufferedTo: 990 },
  { type: 'tick', position: 1010, range: slid, bufferedTo: 1020 },
  { type: 'waiting' },
  { type: 'playing' },
  { type: 'halted' },
  { type: 'ended' },
  ...playbackFaults.map((fault) => ({ type: 'error', fault }) as const),
  { type: 'clock' },
  { type: 'probed', source: 0 },
  { type: 'probed', source: undefined },
  { type: 'online' },
  { type: 'hide' },
  { type: 'show' },
  { type: 'retry' },
  { type: 'leave' },
];

interface Seen {
  readonly state: Transport;
  readonly alive: number;
  readonly nowMs: number;
}

interface Applied extends Seen {
  readonly most: number;
  readonly commands: readonly TransportCommand[];
}

/** Two moments of one kind are one state: only how things stand counts, not since when. */
const key = ({ state, alive }: Seen) =>
  JSON.stringify([
    state.status,
    state.wantsPlay,
    state.isHidden,
    state.isLive,
    state.roster.current,
    state.roster.records.map(({ failedAtMs, ...record }) => [failedAtMs !== undefined, record]),
    state.range,
    state.position,
    state.trouble?.fault,
    state.rescues,
    state.decodeErrors,
    alive,
  ]);

/** Applies one input, half a second after the last one or when the policy's clock brings it, and counts the players that are alive. */
function apply({ state, alive, nowMs }: Seen, input: TransportInput): Applied {
  const deadline = input.type === 'clock' ? deadlineOf(state, policy) : undefined;
  const atMs = Math.max(nowMs + 500, deadline ?? 0);
  const step = stepTransport(state, input, { nowMs: atMs, policy });
  let now = alive;
  let most = alive;
  for (const command of step.commands) {
    if (command.type === 'attach') now += 1;
    if (command.type === 'release') now -= 1;
    most = Math.max(most, now);
  }
  return { state: step.state, alive: now, most, nowMs: atMs, commands: step.commands };
}

const mostStates = 4_000;

/** The states that inputs can reach, nearest first, from nothing and from a live stream. */
function reachable(): readonly Seen[] {
  const live: TransportInput = { type: 'load', sourceCount: 2, isLive: true, startAt: 0 };
  const idle: Seen = { state: idleTransport, alive: 0, nowMs: 1_000_000 };
  const known = new Map<string, Seen>();
  const queue: Seen[] = [idle, apply(idle, live)];
  for (let seen = queue.shift(); seen && known.size < mostStates; seen = queue.shift()) {
    if (known.has(key(seen))) continue;
    known.set(key(seen), seen);
    for (const input of inputs) queue.push(apply(seen, input));
  }
  return [...known.values()];
}

const states = reachable();
const everyStep = states.flatMap((seen) => inputs.map((input) => ({ seen, input, after: apply(seen, input) })));
type Step = (typeof everyStep)[number];
const failing = (isWrong: (step: Step) => boolean) =>
  everyStep
    .filter(isWrong)
    .slice(0, 3)
    .map(({ seen, input, after }) => ({ from: seen.state, input, to: after.state, commands: after.commands }));

describe('the transport, in every state that a few inputs reach, with every input', () => {
  it('reaches every status', () => {
    expect(new Set(states.map(({ state }) => state.status))).toEqual(new Set(transportStatuses));
    expect(states.length).toBeGreaterThan(1000);
  });

  it('never has two players alive, and none when idle or failed', () => {
    expect(failing(({ after }) => after.most > 1 || after.alive < 0)).toEqual([]);
    expect(failing(({ after }) => after.alive !== (isAttached(after.state) ? 1 : 0))).toEqual([]);
  });

  it('keeps its position inside what can be played', () => {
    const isOutside = (state: Transport) =>
      isAttached(state) &&
      state.status !== 'loading' &&
      (state.position < state.range.start || state.position > state.range.end);
    expect(failing(({ after }) => isOutside(after.state))).toEqual([]);
  });

  it('seeks only to what can be played', () => {
    const isStray = (command: TransportCommand, { range }: Transport) =>
      command.type === 'seek' && (command.to < range.start || command.to > range.end);
    expect(failing(({ after }) => after.commands.some((command) => isStray(command, after.state)))).toEqual([]);
  });

  it('asks the video to play only when the viewer wants it to, and can see it', () => {
    const isWrong = ({ after: { commands, state } }: Step) =>
      commands.some(({ type }) => type === 'play') && (!state.wantsPlay || state.isHidden);
    expect(failing(isWrong)).toEqual([]);
  });

  it('plays nothing while it is hidden', () => {
    expect(failing(({ after }) => after.state.isHidden && after.state.status === 'playing')).toEqual([]);
  });

  it('uses a source that there is', () => {
    const isStray = ({ roster }: Transport) => roster.current >= Math.max(1, roster.records.length);
    expect(failing(({ after }) => isStray(after.state))).toEqual([]);
  });

  it('names its fault when it has failed, and only then', () => {
    expect(failing(({ after: { state } }) => (state.status === 'failed') !== (state.fault !== undefined))).toEqual([]);
  });

  it('can always be left, and left for good', () => {
    expect(failing(({ input, after }) => input.type === 'leave' && after.state !== idleTransport)).toEqual([]);
    const late = inputs.filter(({ type }) => type !== 'load' && type !== 'hide');
    const steps = late.map((input) => stepTransport(idleTransport, input, { nowMs: 0, policy }));
    expect(steps.every(({ state, commands }) => state === idleTransport && commands.length === 0)).toBe(true);
  });
});

describe('left to the clock alone', () => {
  const attached = states.filter(({ state }) => isAttached(state) && !state.isHidden);
  const isWaiting = ({ status }: Transport) => status === 'loading' || status === 'buffering' || status === 'seeking';

  /** Nothing comes from the network any more. */
  function waitOut(seen: Seen): Seen {
    let now = seen;
    for (let step = 0; step < 20 && isWaiting(now.state); step += 1) now = apply(now, { type: 'clock' });
    return now;
  }

  it('no wait lasts for ever: it ends in a problem with a way out', () => {
    const endless = attached.filter(({ state }) => isWaiting(state)).map(waitOut);
    expect(endless.filter(({ state }) => isWaiting(state))).toEqual([]);
    const outs = endless.map((seen) => apply(seen, { type: 'retry' }).state.status);
    expect(new Set(outs)).toEqual(new Set(['loading']));
  });

  it.each(playbackFaults)('an error (%s) ends in playing, another source or a problem', (fault) => {
    const after = attached
      .filter(({ state }) => state.status !== 'ended' && state.wantsPlay)
      .map((seen) => apply(seen, { type: 'error', fault }))
      .map((seen) => ({ seen, end: waitOut(seen).state }));
    const isGood = ({ status }: Transport) => status === 'playing' || status === 'failed';
    expect(after.filter(({ end }) => !isGood(end)).slice(0, 3)).toEqual([]);
  });

  it('a picture that stands still is noticed', () => {
    const frozen = attached.filter(({ state }) => state.status === 'playing');
    expect(frozen.length).toBeGreaterThan(0);
    const ends = frozen.map((seen) => {
      let now = seen;
      for (let step = 0; step < 40 && now.state.status !== 'failed'; step += 1) now = apply(now, { type: 'clock' });
      return now.state.status;
    });
    expect(new Set(ends)).toEqual(new Set(['failed']));
  });
});
