import {
  freshHealth,
  hostOrder,
  hostToProbe,
  noteAnswer,
  noteFailure,
  withHosts,
} from '../../src/viewer/host-health.js';

const three = freshHealth(['a', 'b', 'c']);

describe('the health of the hosts', () => {
  it('keeps their order while all are well', () => {
    expect(hostOrder(three)).toEqual(['a', 'b', 'c']);
  });

  it('puts one that failed last, and the one that failed longest ago before the others', () => {
    expect(hostOrder(noteFailure(three, 'a', 1))).toEqual(['b', 'c', 'a']);
    expect(hostOrder(noteFailure(noteFailure(three, 'b', 1), 'a', 2))).toEqual(['c', 'b', 'a']);
  });

  it('still has an order when all have failed', () => {
    const all = ['a', 'b', 'c'].reduce((health, host, at) => noteFailure(health, host, at), three);
    expect(hostOrder(all)).toEqual(['a', 'b', 'c']);
  });

  it('asks whether a preferred host is back after its time, and not before', () => {
    const failed = noteFailure(three, 'a', 1_000);
    expect(hostToProbe(failed, 30_999)).toBeUndefined();
    expect(hostToProbe(failed, 31_000)).toBe('a');
    expect(hostOrder(noteAnswer(failed, 'a'))).toEqual(['a', 'b', 'c']);
  });

  it('waits twice as long after each probe that failed, up to five minutes', () => {
    let failed = three;
    const waits: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      failed = noteFailure(failed, 'a', 0);
      waits.push([30, 60, 120, 240, 300].find((sec) => hostToProbe(failed, sec * 1000) === 'a') ?? 0);
    }
    expect(waits).toEqual([30, 60, 120, 240, 300, 300, 300]);
  });

  it('does not ask after those behind the one in use', () => {
    expect(hostToProbe(noteFailure(three, 'b', 0), 1_000_000)).toBeUndefined();
  });

  it('takes mirrors in behind, each once', () => {
    expect(withHosts(three, ['c', 'd', 'a']).hosts).toEqual(['a', 'b', 'c', 'd']);
  });
});
