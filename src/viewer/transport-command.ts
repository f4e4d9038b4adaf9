import { isAtEdge, startOverPosition } from './live-edge.js';
import type { Transport, ViewerInput } from './transport-state.js';

/** What a voice assistant, a phone or a media key may ask of what plays. */
export type RemoteCommand =
  | { readonly type: 'play' | 'pause' | 'stop' | 'ok' | 'next' | 'previous' | 'startOver' | 'nowPlaying' }
  | { readonly type: 'replay' }
  /** Seconds; `forward` and `rewind` go as far as the assistant says, `skip` is forward. */
  | { readonly type: 'forward' | 'rewind' | 'skip'; readonly seconds: number }
  | { readonly type: 'seek'; readonly position: number };

/** The answers of Roku's certification (4.11), which other assistants understand as well. */
export const commandReplies = [
  'success',
  'success.seek-start',
  'success.seek-end',
  'error.live',
  'error.no-media',
  'error.redundant',
  'error.ad',
  'error.generic',
  'unhandled',
] as const;
export type CommandReply = (typeof commandReplies)[number];

/** What the screen does beside the video's own inputs. */
export type CommandAct = 'leave' | 'next' | 'previous' | 'tell';

export interface CommandAnswer {
  readonly reply: CommandReply;
  readonly inputs: readonly ViewerInput[];
  readonly act: CommandAct | undefined;
}

export const replaySec = 10;

/** What is there to go to. */
export interface Neighbours {
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

const reply = (word: CommandReply, inputs: readonly ViewerInput[] = [], act?: CommandAct): CommandAnswer => ({
  reply: word,
  inputs,
  act,
});

export function answerCommand(command: RemoteCommand, transport: Transport, around: Neighbours): CommandAnswer {
  const { status, wantsPlay } = transport;
  if (status === 'idle') return reply('error.no-media');
  if (command.type === 'stop') return reply('success', [], 'leave');
  if (status === 'failed') return reply(command.type === 'play' ? 'success' : 'error.generic', retryOf(command));
  switch (command.type) {
    case 'play':
      return wantsPlay ? reply('error.redundant') : reply('success', [{ type: 'play' }]);
    case 'pause':
      return wantsPlay ? reply('success', [{ type: 'pause' }]) : reply('error.redundant');
    case 'ok':
      return reply('success', [{ type: 'toggle' }]);
    case 'next':
      return around.hasNext ? reply('success', [], 'next') : reply('unhandled');
    case 'previous':
      return around.hasPrevious ? reply('success', [], 'previous') : reply('unhandled');
    case 'nowPlaying':
      return reply('success', [], 'tell');
    case 'startOver':
      return reply('success', [{ type: 'seekTo', position: startOf(transport) }, { type: 'play' }]);
    case 'replay':
      return seekTo(transport, transport.position - replaySec);
    case 'rewind':
      return seekTo(transport, transport.position - command.seconds);
    case 'forward':
    case 'skip':
      return seekTo(transport, transport.position + command.seconds);
    case 'seek':
      return seekTo(transport, command.position);
  }
}

const retryOf = ({ type }: RemoteCommand): readonly ViewerInput[] => (type === 'play' ? [{ type: 'retry' }] : []);

const startOf = ({ isLive, range }: Transport): number => (isLive ? startOverPosition(range) : range.start);

/** Asked for more than there is, it goes to the end that is there and says so; nothing lies ahead of live. */
function seekTo(transport: Transport, position: number): CommandAnswer {
  const { range, isLive, position: here } = transport;
  if (range.end <= range.start) return reply('error.generic');
  if (isLive && position > here && isAtEdge(here, range)) return reply('error.live');
  const inputs: readonly ViewerInput[] = [{ type: 'seekTo', position }];
  if (position <= range.start) return reply('success.seek-start', inputs);
  return position >= range.end ? reply('success.seek-end', inputs) : reply('success', inputs);
}
