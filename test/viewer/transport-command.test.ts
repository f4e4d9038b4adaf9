import { answerCommand, commandReplies, type RemoteCommand } from '../../src/viewer/transport-command.js';
import { idleTransport, type Transport } from '../../src/viewer/transport-state.js';

const playing: Transport = {
  ...idleTransport,
  status: 'playing',
  wantsPlay: true,
  position: 100,
  range: { start: 0, end: 300 },
};
const paused: Transport = { ...playing, status: 'paused', wantsPlay: false };
const atEdge: Transport = { ...playing, isLive: true, range: { start: 1000, end: 2000 }, position: 1998 };
const failed: Transport = { ...idleTransport, status: 'failed', fault: 'network' };
const alone = { hasNext: false, hasPrevious: false };

const ask = (command: RemoteCommand, transport: Transport = playing, around = alone) =>
  answerCommand(command, transport, around);

describe('a transport command', () => {
  it.each<[RemoteCommand, Transport, string]>([
    [{ type: 'play' }, paused, 'success'],
    [{ type: 'play' }, playing, 'error.redundant'],
    [{ type: 'pause' }, playing, 'success'],
    [{ type: 'pause' }, paused, 'error.redundant'],
    [{ type: 'stop' }, playing, 'success'],
    [{ type: 'ok' }, playing, 'success'],
    [{ type: 'replay' }, playing, 'success'],
    [{ type: 'replay' }, { ...playing, position: 4 }, 'success.seek-start'],
    [{ type: 'forward', seconds: 500 }, playing, 'success.seek-end'],
    [{ type: 'rewind', seconds: 30 }, playing, 'success'],
    [{ type: 'skip', seconds: 30 }, atEdge, 'error.live'],
    [{ type: 'seek', position: 1500 }, atEdge, 'success'],
    [{ type: 'seek', position: 120 }, playing, 'success'],
    [{ type: 'startOver' }, playing, 'success'],
    [{ type: 'nowPlaying' }, playing, 'success'],
    [{ type: 'next' }, playing, 'unhandled'],
    [{ type: 'previous' }, playing, 'unhandled'],
    [{ type: 'play' }, failed, 'success'],
    [{ type: 'pause' }, failed, 'error.generic'],
    [{ type: 'seek', position: 10 }, { ...playing, range: { start: 0, end: 0 } }, 'error.generic'],
  ])('%j', (command, transport, reply) => {
    expect(ask(command, transport).reply).toBe(reply);
    expect(commandReplies).toContain(reply);
  });

  it('finds no media when nothing plays', () => {
    const all: RemoteCommand[] = [{ type: 'play' }, { type: 'stop' }, { type: 'seek', position: 1 }, { type: 'next' }];
    expect(all.map((command) => ask(command, idleTransport).reply)).toEqual(all.map(() => 'error.no-media'));
  });

  it('asks of the video what it promises', () => {
    expect(ask({ type: 'replay' }).inputs).toEqual([{ type: 'seekTo', position: 90 }]);
    expect(ask({ type: 'startOver' }, atEdge).inputs).toEqual([{ type: 'seekTo', position: 1008 }, { type: 'play' }]);
    expect(ask({ type: 'play' }, failed).inputs).toEqual([{ type: 'retry' }]);
    expect(ask({ type: 'next' }, playing, { hasNext: true, hasPrevious: false })).toMatchObject({
      reply: 'success',
      act: 'next',
    });
  });
});
