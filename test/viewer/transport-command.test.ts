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

  const states = {
    idle: idleTransport,
    loading: { ...playing, status: 'loading', position: 0, range: { start: 0, end: 0 } },
    playing,
    paused,
    ended: { ...paused, status: 'ended', position: 300 },
    failed,
    edge: atEdge,
    behind: { ...atEdge, position: 1500 },
  } as const satisfies Record<string, Transport>;
  const replies = Object.entries({
    play: 'error.no-media error.redundant error.redundant success success success error.redundant error.redundant',
    pause: 'error.no-media success success error.redundant error.redundant error.generic success success',
    stop: 'error.no-media success success success success success success success',
    ok: 'error.no-media success success success success error.generic success success',
    next: 'error.no-media unhandled unhandled unhandled unhandled error.generic unhandled unhandled',
    previous: 'error.no-media unhandled unhandled unhandled unhandled error.generic unhandled unhandled',
    startOver: 'error.no-media success success success success error.generic success success',
    nowPlaying: 'error.no-media success success success success error.generic success success',
    replay: 'error.no-media error.generic success success success error.generic success success',
    rewind: 'error.no-media error.generic success success success error.generic success success',
    forward: 'error.no-media error.generic success success success.seek-end error.generic error.live success',
    skip: 'error.no-media error.generic success success success.seek-end error.generic error.live success',
    seek: 'error.no-media error.generic success success success error.generic success.seek-start success.seek-start',
  } satisfies Record<RemoteCommand['type'], string>);

  it.each(replies)('%s is answered in every state as certification has it', (type, expected) => {
    const command = { type, seconds: 30, position: 100 } as RemoteCommand;
    const answers = Object.entries(states).map(([name, state]) => `${name} ${ask(command, state).reply}`);
    expect(answers).toEqual(expected.split(' ').map((reply, at) => `${Object.keys(states)[at]} ${reply}`));
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
