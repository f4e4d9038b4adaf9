import { playbackPolicy, readPlaybackPolicy } from '../../src/viewer/playback-policy.js';
import type { TransportInput } from '../../src/viewer/transport-state.js';
import { TransportRun } from '../support/transport-run.js';

const range = { start: 0, end: 1000 };
const canPlay: TransportInput = { type: 'canPlay', range };
const networkError: TransportInput = { type: 'error', fault: 'network' };

function loading(sourceCount = 2, facts: { isLive?: boolean; startAt?: number } = {}): TransportRun {
  const run = new TransportRun().send({ type: 'load', sourceCount, isLive: false, startAt: 0, ...facts });
  run.commands();
  return run;
}

function playing(sourceCount = 2, facts: { isLive?: boolean; startAt?: number } = {}): TransportRun {
  const run = loading(sourceCount, facts).send(canPlay);
  run.commands();
  return run;
}

describe('a source that does not start', () => {
  it('has thirty seconds', () => {
    const run = loading().wait(29_900);
    expect(run.commands()).toEqual([]);
    run.wait(200);
    expect(run.commands()).toEqual([{ type: 'release' }, { type: 'attach', source: 1, at: 0 }]);
  });

  it('gives way at once to the next when it says so', () => {
    expect(loading().send(networkError).commands()).toEqual([
      { type: 'release' },
      { type: 'attach', source: 1, at: 0 },
    ]);
  });

  it('gives way also near the end of a video that is resumed there', () => {
    const run = loading(2, { startAt: 990 }).send(networkError);
    expect(run.commands()).toEqual([{ type: 'release' }, { type: 'attach', source: 1, at: 990 }]);
  });

  it('is given one recovery of its decoder first', () => {
    const run = loading().send({ type: 'error', fault: 'decode' });
    expect(run.commands()).toEqual([{ type: 'recover', fault: 'decode', attempt: 1 }]);
    run.wait(5_000);
    expect(run.commands()).toEqual([{ type: 'release' }, { type: 'attach', source: 1, at: 0 }]);
  });
});

describe('a stall', () => {
  it('is met by skipping the gap, then by lighter pictures, then by another source after twenty seconds', () => {
    const run = playing().play(30).send({ type: 'waiting' });
    run.wait(4_000);
    expect(run.commands()).toEqual([{ type: 'skipGap' }]);
    run.wait(6_000);
    expect(run.commands()).toEqual([{ type: 'lowerQuality' }]);
    run.wait(9_900);
    expect(run.commands()).toEqual([]);
    run.wait(200);
    expect(run.commands()).toEqual([{ type: 'release' }, { type: 'attach', source: 1, at: 30 }]);
  });

  it('that nobody tells of is seen by a picture that stands still', () => {
    const run = playing().play(30).wait(3_000);
    expect(run.state.status).toBe('buffering');
    run.wait(20_000);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });

  it('begins anew with each seek', () => {
    const run = playing().send({ type: 'seekTo', position: 500 }).wait(15_000);
    run.send({ type: 'seekTo', position: 600 }).wait(15_000);
    expect(run.state).toMatchObject({ status: 'seeking', roster: { current: 0 } });
  });

  it('does not count while the app is hidden', () => {
    const run = playing(2, { isLive: true }).send({ type: 'waiting' }, { type: 'hide' });
    run.wait(600_000).send({ type: 'show' }).wait(2_900);
    expect(run.state).toMatchObject({ status: 'playing', roster: { current: 0 } });
  });
});

describe('an error of the network while it plays', () => {
  it('is got over in place when new data comes', () => {
    const run = playing().play(5).send(networkError);
    expect(run.commands()).toEqual([{ type: 'recover', fault: 'network', attempt: 1 }]);
    run.play(5).wait(2_000);
    expect(run.state).toMatchObject({ status: 'playing', trouble: undefined, roster: { current: 0 } });
  });

  it('costs no picture while there is a buffer, and then another source at once', () => {
    const run = playing().play(5, { aheadSec: 12 }).send(networkError);
    for (let second = 6; second < 15; second += 1) {
      run.nowMs += 1000;
      run.send({ type: 'tick', position: second, range, bufferedTo: 17 }).wait(0);
    }
    expect(run.state).toMatchObject({ status: 'playing', roster: { current: 0 } });
    run.wait(500).send({ type: 'waiting' }).wait(0);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 1 }, position: 14 });
  });

  it('ends with the last picture: an element that has sound left says for three seconds that it plays', () => {
    const run = playing().play(5).send(networkError);
    for (const position of [6, 7, 8, 8.5]) {
      run.nowMs += 1000;
      run.send({ type: 'tick', position, range, bufferedTo: 9 });
    }
    expect(run.state).toMatchObject({ status: 'playing', roster: { current: 0 } });
    run.send({ type: 'tick', position: 8.9, range, bufferedTo: 9 });
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });

  it('has three seconds when nothing is buffered, so that the next source shows a picture within five', () => {
    const run = playing().play(5).send({ type: 'waiting' }, networkError);
    run.wait(2_900);
    expect(run.state.roster.current).toBe(0);
    run.wait(200);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });

  it('has five seconds where only sources are left that failed a moment ago', () => {
    const run = playing().play(12).send({ type: 'waiting' }, networkError).wait(3_000).send(canPlay).play(12);
    run.send({ type: 'waiting' }, networkError).wait(4_900);
    expect(run.state.roster.current).toBe(1);
    run.wait(200);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 0 } });
  });

  it('has three seconds again once the source that failed has answered a question', () => {
    const run = playing().play(12).send({ type: 'waiting' }, networkError).wait(3_000).send(canPlay).play(12);
    run.send({ type: 'probed', source: 0 }, { type: 'waiting' }, networkError).wait(2_900);
    expect(run.state.roster.current).toBe(1);
    run.wait(200);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 0 } });
  });

  it('with one source only: plays the buffer to its last picture before it gives up', () => {
    const run = playing(1).play(5).send(networkError);
    run.send({ type: 'tick', position: 6, range, bufferedTo: 7 }).wait(2_900);
    run.nowMs += 100;
    run.send({ type: 'tick', position: 6.5, range, bufferedTo: 7 }).wait(2_500);
    expect(run.state).toMatchObject({ status: 'playing', roster: { current: 0 } });
  });

  it('does not matter when all is buffered to the end', () => {
    const run = playing();
    run.send({ type: 'tick', position: 700, range, bufferedTo: 1000 }, networkError);
    expect(run.state.trouble).toBeUndefined();
  });

  it('with one source only: skips the hole before it gives up', () => {
    const run = playing(1).play(5).send({ type: 'waiting' }, networkError);
    run.commands();
    run.wait(5_000);
    expect(run.commands()).toEqual([{ type: 'skipGap' }]);
    run.send({ type: 'tick', position: 12, range, bufferedTo: 40 });
    expect(run.state).toMatchObject({ status: 'playing', trouble: undefined });
  });

  it('waits through a pause and is seen to on play', () => {
    const run = playing().play(5).send({ type: 'pause' }, networkError).wait(100_000);
    expect(run.state).toMatchObject({ status: 'paused', roster: { current: 0 } });
    run.commands();
    run.send({ type: 'play' });
    expect(run.commands()).toEqual([{ type: 'recover', fault: 'network', attempt: 1 }, { type: 'play' }]);
  });
});

describe('the decoder', () => {
  it('is restarted once, then with the other audio codec, then another source is taken', () => {
    const run = playing().play(5);
    const decode: TransportInput = { type: 'error', fault: 'decode' };
    run.commands();
    run.send(decode, decode, decode);
    expect(run.commands()).toEqual([
      { type: 'recover', fault: 'decode', attempt: 1 },
      { type: 'recover', fault: 'decode', attempt: 2 },
      { type: 'release' },
      { type: 'attach', source: 1, at: 5 },
    ]);
  });

  it('that stands still after its restart has three seconds where there is another source', () => {
    const run = playing().play(5).send({ type: 'error', fault: 'decode' }, { type: 'waiting' }).wait(2_900);
    expect(run.state.roster.current).toBe(0);
    run.wait(200);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });

  it('that cannot play the codec at all is not asked twice', () => {
    const run = playing().send({ type: 'error', fault: 'unsupported' });
    run.send({ type: 'error', fault: 'unsupported' });
    expect(run.state).toMatchObject({ status: 'failed', fault: 'unsupported' });
    run.wait(600_000);
    expect(run.state.status).toBe('failed');
  });
});

describe('near its end', () => {
  it('a video takes no other source in its last minute', () => {
    const run = playing().play(1).send({ type: 'seekTo', position: 945 }, { type: 'seeked' });
    run.send({ type: 'tick', position: 945, range, bufferedTo: 950 }, { type: 'waiting' });
    expect(run.wait(20_000).state).toMatchObject({ status: 'failed', fault: 'slow', position: 945 });
  });

  it('and tries the next source when the viewer asks', () => {
    const run = playing().play(1).send({ type: 'seekTo', position: 945 }, { type: 'seeked' }, { type: 'waiting' });
    run.wait(20_000).commands();
    run.send({ type: 'retry' });
    expect(run.commands()).toEqual([{ type: 'attach', source: 1, at: 945 }]);
  });

  it('a clip of half a minute has a last part of ten seconds', () => {
    const short = { start: 0, end: 30 };
    const run = loading().send({ type: 'canPlay', range: short }).play(5).send({ type: 'waiting' });
    expect(run.wait(20_000).state).toMatchObject({ status: 'loading', roster: { current: 1 } });
  });
});

describe('the primary', () => {
  it('is asked after two minutes and taken back where the picture is cut anyway', () => {
    const onBackup = playing().play(12).send({ type: 'waiting' }, networkError).wait(5_000).send(canPlay);
    onBackup.commands();
    onBackup.play(116);
    expect(onBackup.commands()).toEqual([]);
    onBackup.play(3);
    expect(onBackup.commands()).toEqual([{ type: 'probe', sources: [0] }]);
    onBackup.send({ type: 'probed', source: 0 });
    expect(onBackup.commands()).toEqual([]);
    onBackup.send({ type: 'pause' }, { type: 'play' });
    const { position } = onBackup.state;
    expect(onBackup.commands().slice(1)).toEqual([{ type: 'release' }, { type: 'attach', source: 0, at: position }]);
  });

  it('is asked again a cool-down later when it does not answer', () => {
    const run = playing().play(12).send({ type: 'waiting' }, networkError).wait(5_000).send(canPlay);
    run.commands();
    run.play(120).send({ type: 'probed', source: undefined });
    expect(run.commands()).toEqual([{ type: 'probe', sources: [0] }]);
    run.play(60).send({ type: 'pause' }, { type: 'play' });
    expect(run.commands().map(({ type }) => type)).toEqual(['pause', 'play']);
    run.play(60);
    expect(run.commands()).toEqual([{ type: 'probe', sources: [0] }]);
  });

  it('is the first to be taken when the backup dies much later', () => {
    const run = playing().play(12).send({ type: 'waiting' }, networkError).wait(5_000).send(canPlay);
    run.play(20).send({ type: 'waiting' }, networkError).wait(5_000);
    expect(run.state).toMatchObject({ status: 'loading', roster: { current: 0 } });
  });
});

describe('every source dead', () => {
  const dead = () => {
    const run = playing(2).play(3).send({ type: 'waiting' }, networkError).wait(5_000);
    run.send(networkError);
    run.commands();
    return run;
  };

  it('is a problem that names the fault and keeps the position', () => {
    expect(dead().state).toMatchObject({ status: 'failed', fault: 'network', position: 3 });
  });

  it('goes on by itself once a source answers again, asked at growing intervals', () => {
    const run = dead().wait(1_900);
    expect(run.commands()).toEqual([]);
    run.wait(10_000);
    expect(run.commands()).toEqual([
      { type: 'probe', sources: [0, 1] },
      { type: 'probe', sources: [0, 1] },
    ]);
    run.send({ type: 'probed', source: 1 });
    expect(run.commands()).toEqual([{ type: 'attach', source: 1, at: 3 }]);
  });

  it('starts at the first source when the viewer tries again', () => {
    expect(dead().send({ type: 'retry' }).commands()).toEqual([{ type: 'attach', source: 0, at: 3 }]);
  });
});

describe('the only source', () => {
  it('is opened anew when it had played steadily, and given up when that does not help', () => {
    const run = playing(1).play(30).send({ type: 'waiting' });
    run.commands();
    run.wait(20_000);
    expect(run.commands().slice(-2)).toEqual([{ type: 'release' }, { type: 'attach', source: 0, at: 30 }]);
    run.send(networkError);
    expect(run.state).toMatchObject({ status: 'failed', fault: 'network', position: 30 });
  });
});

describe('no network at all', () => {
  it('blames no source, and goes on when it is back', () => {
    const run = playing().play(5).send({ type: 'waiting' }, { type: 'error', fault: 'offline' });
    run.wait(5_000);
    expect(run.state).toMatchObject({ status: 'failed', fault: 'offline' });
    run.commands();
    run.send({ type: 'online' });
    expect(run.commands()).toEqual([{ type: 'attach', source: 0, at: 5 }]);
  });

  it('that is short is got over without a problem', () => {
    const run = playing().play(5).send({ type: 'error', fault: 'offline' }).wait(2_000);
    run.commands();
    run.send({ type: 'online' });
    expect(run.commands()).toEqual([{ type: 'recover', fault: 'offline', attempt: 1 }]);
    run.play(3).wait(4_000);
    expect(run.state.status).not.toBe('failed');
  });
});

describe('a live stream that changes its source', () => {
  const dvr = { start: 1000, end: 2000 };
  const other = { start: 40, end: 840 };

  it('stays as far behind live as the viewer was', () => {
    const run = loading(2, { isLive: true }).send({ type: 'canPlay', range: dvr });
    run.send({ type: 'seekTo', position: 1700 }, { type: 'seeked' }, { type: 'error', fault: 'unsupported' });
    run.commands();
    run.send({ type: 'canPlay', range: other });
    expect(run.commands()).toEqual([{ type: 'seek', to: 540 }, { type: 'play' }]);
  });

  it('is at the edge again if it was there', () => {
    const run = loading(2, { isLive: true }).send({ type: 'canPlay', range: dvr });
    run.send({ type: 'error', fault: 'unsupported' }, { type: 'canPlay', range: other });
    expect(run.state).toMatchObject({ status: 'playing', position: 840 });
  });
});

describe('the policy', () => {
  it('is what viewers are promised', () => {
    expect(playbackPolicy).toMatchObject({ startMs: 30_000, stallMs: 20_000, fatalMs: 5_000, lastPartSec: 60 });
  });

  it('takes sensible figures of operators and leaves the rest', () => {
    expect(readPlaybackPolicy({ startMs: 3000, stallMs: 'soon', fatalMs: -1, unknown: 7 })).toEqual({
      ...playbackPolicy,
      startMs: 3000,
    });
  });
});
