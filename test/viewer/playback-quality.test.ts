import { freshQuality, noteQuality, toReport } from '../../src/viewer/playback-quality.js';
import type { TransportInput } from '../../src/viewer/transport-state.js';
import { TransportRun } from '../support/transport-run.js';

const range = { start: 0, end: 1000 };

/** A run whose quality is noted at each step. */
function measured() {
  const run = new TransportRun();
  let quality = freshQuality(run.nowMs);
  const send = (...inputs: readonly TransportInput[]) => {
    for (const input of inputs) {
      const before = run.state;
      run.send(input);
      quality = noteQuality(quality, before, run.state, run.nowMs);
    }
  };
  const pass = (ms: number) => {
    run.nowMs += ms;
  };
  return { send, pass, quality: () => quality };
}

describe('the quality of a session', () => {
  it('counts the start, what was played, and each stall', () => {
    const { send, pass, quality } = measured();
    send({ type: 'load', sourceCount: 2, isLive: false, startAt: 0 });
    pass(800);
    send({ type: 'canPlay', range });
    pass(10_000);
    send({ type: 'waiting' });
    pass(3_000);
    send({ type: 'playing' });
    pass(5_000);
    send({ type: 'pause' });
    expect(quality()).toMatchObject({ startMs: 800, playedMs: 15_000, stalls: 1, stalledMs: 3_000, failovers: 0 });
  });

  it('counts changes of source, and names the faults', () => {
    const { send, quality } = measured();
    send({ type: 'load', sourceCount: 2, isLive: false, startAt: 0 }, { type: 'canPlay', range });
    send(
      { type: 'error', fault: 'network' },
      { type: 'error', fault: 'unsupported' },
      { type: 'error', fault: 'unsupported' },
    );
    send({ type: 'leave' });
    expect(quality()).toMatchObject({ failovers: 1, faults: ['network', 'unsupported', 'unsupported'] });
  });

  it('takes a seek for no stall', () => {
    const { send, pass, quality } = measured();
    send({ type: 'load', sourceCount: 1, isLive: false, startAt: 0 }, { type: 'canPlay', range });
    send({ type: 'seekTo', position: 500 });
    pass(4_000);
    send({ type: 'seeked' });
    expect(quality()).toMatchObject({ stalls: 0, stalledMs: 0 });
  });

  it('goes out without a moment or an address', () => {
    const report = toReport(freshQuality(123), 'story-7', true);
    expect(report).toMatchObject({ contentId: 'story-7', isLive: true, stalls: 0 });
    expect(JSON.stringify(report)).not.toMatch(/openedMs|http/);
  });
});
