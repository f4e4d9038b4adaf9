import {
  idleTransport,
  isAttached,
  stepTransport,
  type Transport,
  type TransportInput,
  transportStatuses,
} from '../../src/viewer/transport.js';

const vod = { start: 0, end: 100 };
const dvr = { start: 1000, end: 1100 };
const slid = { start: 1060, end: 1160 };

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
  { type: 'tick', position: 1010, range: slid, bufferedTo: 1020 },
  { type: 'waiting' },
  { type: 'playing' },
  { type: 'halted' },
  { type: 'stalled' },
  { type: 'ended' },
  { type: 'error', fault: 'decode' },
  { type: 'retry' },
  { type: 'leave' },
];

interface Seen {
  readonly state: Transport;
  readonly alive: number;
}

const key = ({ state, alive }: Seen) =>
  JSON.stringify([
    state.status,
    state.wantsPlay,
    state.isLive,
    state.source,
    state.sourceCount,
    state.range,
    state.position,
    alive,
  ]);

/** Applies one input and counts the players that are alive after its commands. */
function apply({ state, alive }: Seen, input: TransportInput): Seen & { readonly most: number } {
  const step = stepTransport(state, input);
  let now = alive;
  let most = alive;
  for (const command of step.commands) {
    if (command.type === 'attach') now += 1;
    if (command.type === 'release') now -= 1;
    most = Math.max(most, now);
  }
  return { state: step.state, alive: now, most };
}

/** Every state that a few inputs can reach, from a video and from a live stream. */
function reachable(): readonly Seen[] {
  const live: TransportInput = { type: 'load', sourceCount: 2, isLive: true, startAt: 0 };
  const known = new Map<string, Seen>();
  let edge: Seen[] = [{ state: idleTransport, alive: 0 }, apply({ state: idleTransport, alive: 0 }, live)];
  for (const seen of edge) known.set(key(seen), seen);
  for (let depth = 0; depth < 6 && edge.length > 0; depth += 1) {
    const found: Seen[] = [];
    for (const seen of edge) {
      for (const input of inputs) {
        const { state, alive } = apply(seen, input);
        const next = { state, alive };
        if (known.has(key(next))) continue;
        known.set(key(next), next);
        found.push(next);
      }
    }
    edge = found;
  }
  return [...known.values()];
}

const states = reachable();
const everyStep = states.flatMap((seen) => inputs.map((input) => ({ seen, input, after: apply(seen, input) })));
const failing = (isWrong: (step: (typeof everyStep)[number]) => boolean) =>
  everyStep.filter(isWrong).map(({ seen, input, after }) => ({ from: seen.state, input, to: after.state }));

describe('the transport, in every state it can reach, with every input', () => {
  it('reaches every status', () => {
    expect(new Set(states.map(({ state }) => state.status))).toEqual(new Set(transportStatuses));
    expect(states.length).toBeGreaterThan(300);
  });

  it('never has two players alive, and none when idle or failed', () => {
    expect(failing(({ after }) => after.most > 1 || after.alive < 0)).toEqual([]);
    expect(failing(({ after }) => after.alive !== (isAttached(after.state) ? 1 : 0))).toEqual([]);
  });

  it('keeps its position inside what can be played', () => {
    const isOutside = ({ position, range, status }: Transport) =>
      isAttached({ status } as Transport) && status !== 'loading' && (position < range.start || position > range.end);
    expect(failing(({ after }) => isOutside(after.state))).toEqual([]);
  });

  it('answers an error with another source, or with a problem that names its fault', () => {
    const wrong = failing(({ seen, input, after }) => {
      if (input.type !== 'error' || !isAttached(seen.state) || seen.state.status === 'ended') return false;
      const isOther = after.state.status === 'loading' && after.state.source === seen.state.source + 1;
      const isProblem = after.state.status === 'failed' && after.state.fault === 'decode';
      return !isOther && !isProblem;
    });
    expect(wrong).toEqual([]);
  });

  it('can always be left, and left for good', () => {
    expect(failing(({ input, after }) => input.type === 'leave' && after.state !== idleTransport)).toEqual([]);
    const late = inputs.filter(({ type }) => type !== 'load').map((input) => stepTransport(idleTransport, input));
    expect(late.every(({ state, commands }) => state === idleTransport && commands.length === 0)).toBe(true);
  });

  it('asks the video to play only when the viewer wants it to', () => {
    const wrong = everyStep.filter(({ seen, input }) => {
      const { state, commands } = stepTransport(seen.state, input);
      return commands.some(({ type }) => type === 'play') && !state.wantsPlay;
    });
    expect(wrong).toEqual([]);
  });
});

const run = (...all: readonly TransportInput[]) =>
  all.reduce((state, input) => stepTransport(state, input).state, idleTransport);
const loaded: TransportInput = { type: 'load', sourceCount: 2, isLive: false, startAt: 0 };
const loadedLive: TransportInput = { type: 'load', sourceCount: 1, isLive: true, startAt: 0 };

describe('a video', () => {
  const playing = run(loaded, { type: 'canPlay', range: vod });

  it('plays as soon as it can', () => {
    expect(playing).toMatchObject({ status: 'playing', position: 0 });
  });

  it('goes on at the same position from the next source', () => {
    const at42 = stepTransport(playing, { type: 'tick', position: 42, range: vod, bufferedTo: 50 }).state;
    const { state, commands } = stepTransport(at42, { type: 'error', fault: 'network' });
    expect(commands).toEqual([{ type: 'release' }, { type: 'attach', source: 1, at: 42 }]);
    expect(stepTransport(state, { type: 'error', fault: 'network' }).state).toMatchObject({
      status: 'failed',
      position: 42,
    });
  });

  it('starts at the first source again on Try again', () => {
    const failed = run(loaded, { type: 'error', fault: 'network' }, { type: 'error', fault: 'network' });
    expect(stepTransport(failed, { type: 'retry' }).commands).toEqual([{ type: 'attach', source: 0, at: 0 }]);
  });

  it('goes where it was sent while it was still loading', () => {
    const sent = run(loaded, { type: 'seekBy', seconds: 30 });
    expect(stepTransport(sent, { type: 'canPlay', range: vod }).commands).toEqual([
      { type: 'seek', to: 30 },
      { type: 'play' },
    ]);
  });

  it('shows where it was sent until it is there', () => {
    const seeking = stepTransport(playing, { type: 'seekBy', seconds: 30 }).state;
    const ticked = stepTransport(seeking, { type: 'tick', position: 1, range: vod, bufferedTo: 9 }).state;
    expect(ticked).toMatchObject({ status: 'seeking', position: 30 });
    expect(stepTransport(ticked, { type: 'seeked' }).state.status).toBe('playing');
  });

  it('stays paused through a seek', () => {
    const paused = stepTransport(playing, { type: 'toggle' }).state;
    const sought = [{ type: 'seekBy', seconds: 10 } as const, { type: 'seeked' } as const];
    expect(sought.reduce((state, input) => stepTransport(state, input).state, paused).status).toBe('paused');
  });

  it('starts over from its end', () => {
    const ended = stepTransport(playing, { type: 'ended' }).state;
    expect(stepTransport(ended, { type: 'play' }).commands).toEqual([{ type: 'seek', to: 0 }, { type: 'play' }]);
  });

  it('that stalls moves on to the next source', () => {
    const waiting = stepTransport(playing, { type: 'waiting' }).state;
    expect(stepTransport(waiting, { type: 'stalled' }).state).toMatchObject({ status: 'loading', source: 1 });
  });
});

describe('a live stream', () => {
  const playing = run(loadedLive, { type: 'canPlay', range: dvr });

  it('starts at its edge', () => {
    expect(playing.position).toBe(1100);
  });

  it('comes back inside the window after a long pause', () => {
    const paused = stepTransport(playing, { type: 'pause' }).state;
    const later = stepTransport(paused, { type: 'tick', position: 1000, range: slid, bufferedTo: 1000 }).state;
    const { state, commands } = stepTransport(later, { type: 'play' });
    expect(commands).toEqual([{ type: 'seek', to: 1068 }, { type: 'play' }]);
    expect(state.position).toBe(1068);
  });

  it('comes back inside when it plays on outside the window', () => {
    const { state, commands } = stepTransport(playing, { type: 'tick', position: 1010, range: slid, bufferedTo: 1020 });
    expect(state).toMatchObject({ status: 'seeking', position: 1068 });
    expect(commands).toEqual([{ type: 'seek', to: 1068 }]);
  });
});
