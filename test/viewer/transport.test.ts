import type { TransportInput } from '../../src/viewer/transport-state.js';
import { TransportRun } from '../support/transport-run.js';

const range = { start: 0, end: 1000 };
const loaded: TransportInput = { type: 'load', sourceCount: 2, isLive: false, startAt: 0 };
const loadedLive: TransportInput = { type: 'load', sourceCount: 2, isLive: true, startAt: 0 };

/** A run that plays, its commands looked at. */
function playing(): TransportRun {
  const run = new TransportRun().send(loaded, { type: 'canPlay', range });
  run.commands();
  return run;
}

describe('a video', () => {
  it('plays as soon as it can', () => {
    const run = new TransportRun().send(loaded, { type: 'canPlay', range });
    expect(run.state).toMatchObject({ status: 'playing', position: 0 });
    expect(run.commands()).toEqual([{ type: 'attach', source: 0, at: 0 }, { type: 'play' }]);
  });

  it('goes where it was sent while it was still loading', () => {
    const run = new TransportRun().send(loaded, { type: 'seekBy', seconds: 30 }, { type: 'canPlay', range });
    expect(run.commands().slice(1)).toEqual([{ type: 'seek', to: 30 }, { type: 'play' }]);
  });

  it('shows where it was sent until it is there', () => {
    const run = playing().send({ type: 'seekBy', seconds: 30 });
    run.send({ type: 'tick', position: 1, range, bufferedTo: 9 });
    expect(run.state).toMatchObject({ status: 'seeking', position: 30 });
    expect(run.send({ type: 'seeked' }).state.status).toBe('playing');
  });

  it('stays paused through a seek', () => {
    const run = playing().send({ type: 'toggle' }, { type: 'seekBy', seconds: 10 }, { type: 'seeked' });
    expect(run.state.status).toBe('paused');
  });

  it('starts over from its end', () => {
    const run = playing().send({ type: 'ended' }, { type: 'play' });
    expect(run.commands()).toEqual([{ type: 'seek', to: 0 }, { type: 'play' }]);
  });

  it('is playing again when its picture moves, whatever the element says', () => {
    const run = playing().send({ type: 'waiting' }, { type: 'tick', position: 3, range, bufferedTo: 9 });
    expect(run.state.status).toBe('playing');
  });

  it('pauses when it is hidden, and waits for its viewer when it is shown', () => {
    const run = playing().send({ type: 'hide' });
    expect(run.commands()).toEqual([{ type: 'pause' }]);
    run.send({ type: 'show' });
    expect(run.state.status).toBe('paused');
    expect(run.commands()).toEqual([]);
  });

  it('that could play only once it was hidden makes no sound', () => {
    const run = new TransportRun().send(loaded, { type: 'hide' }, { type: 'canPlay', range });
    expect(run.commands().map(({ type }) => type)).not.toContain('play');
    expect(run.state.status).toBe('paused');
  });
});

describe('a live stream', () => {
  const dvr = { start: 1000, end: 2000 };
  const live = () => {
    const run = new TransportRun().send(loadedLive, { type: 'canPlay', range: dvr });
    run.commands();
    return run;
  };
  const slide = (bySec: number): TransportInput => ({
    type: 'tick',
    position: 2000,
    range: { start: dvr.start + bySec, end: dvr.end + bySec },
    bufferedTo: 2000,
  });

  it('starts at its edge', () => {
    expect(live().state.position).toBe(2000);
  });

  it('stays paused while the window still holds its place', () => {
    const run = live().send({ type: 'pause' }, slide(900));
    expect(run.state).toMatchObject({ status: 'paused', position: 2000 });
  });

  it('goes on by itself, just inside, when the window slides over a paused place', () => {
    const run = live().send({ type: 'pause' });
    run.commands();
    run.send(slide(1000));
    expect(run.commands()).toEqual([{ type: 'seek', to: 2008 }, { type: 'play' }]);
    expect(run.state).toMatchObject({ status: 'seeking', wantsPlay: true });
  });

  it('goes to the edge where there is no past to go back to', () => {
    const run = new TransportRun().send(loadedLive, { type: 'canPlay', range: { start: 10, end: 40 } });
    run.send({ type: 'tick', position: 40, range: { start: 50, end: 80 }, bufferedTo: 41 });
    expect(run.commands().slice(-1)).toEqual([{ type: 'seek', to: 80 }]);
  });

  it('goes on when it is shown again, unless the viewer had paused it', () => {
    const run = live().send({ type: 'hide' }, { type: 'show' });
    expect(run.commands()).toEqual([{ type: 'pause' }, { type: 'play' }]);
    run.send({ type: 'pause' }, { type: 'hide' }, { type: 'show' });
    expect(run.commands()).toEqual([{ type: 'pause' }]);
  });

  it('does not go on by itself while it is hidden', () => {
    const run = live().send({ type: 'hide' });
    run.commands();
    run.send(slide(1500));
    expect(run.commands()).toEqual([]);
    run.send({ type: 'show' });
    expect(run.commands()).toEqual([{ type: 'seek', to: 2508 }, { type: 'play' }]);
  });

  it('ends when its broadcast is over', () => {
    expect(live().send({ type: 'ended' }).state.status).toBe('ended');
  });
});
