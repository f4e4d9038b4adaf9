import type { ServerResponse } from 'node:http';
import { everyAnswerHeaders } from '../security-headers.js';
import type { AlertBoard } from './alert-board.js';

const BEAT_MS = 15_000;
/** A TV that cannot take in this much is gone, or will poll. */
const MAX_WAITING_BYTES = 64 * 1024;
/** After a restart the TVs come back spread over this time. */
const RETRY_MS = { from: 2_000, to: 8_000 };

/** The TVs that listen. What is sent is always the whole list, so nobody can miss a part of it. */
export interface EventStreams {
  readonly isFull: boolean;
  /** `knownVersion`: what the TV had when its line broke. */
  open(response: ServerResponse, knownVersion?: string): void;
  count(): number;
  closeAll(): void;
}

export function createEventStreams(
  board: Pick<AlertBoard, 'version' | 'text' | 'onChange'>,
  maxClients: number,
): EventStreams {
  const clients = new Set<ServerResponse>();
  const beat = setInterval(() => sendAll('event: beat\ndata: 1\n\n'), BEAT_MS).unref();
  const unfollow = board.onChange(() => sendAll(alertsEvent()));

  return {
    get isFull() {
      return clients.size >= maxClients;
    },

    open(response, knownVersion) {
      response.writeHead(200, HEADERS);
      response.on('close', () => clients.delete(response));
      clients.add(response);
      const retryMs = Math.round(RETRY_MS.from + Math.random() * (RETRY_MS.to - RETRY_MS.from));
      response.write(`retry: ${retryMs}\nevent: beat\ndata: 1\n\n`);
      if (knownVersion !== board.version()) response.write(alertsEvent());
    },

    count: () => clients.size,

    closeAll() {
      clearInterval(beat);
      unfollow();
      for (const client of clients) client.end();
      clients.clear();
    },
  };

  function alertsEvent(): string {
    return `event: alerts\nid: ${board.version()}\ndata: ${board.text()}\n\n`;
  }

  function sendAll(text: string): void {
    for (const client of clients) {
      if (client.writableLength > MAX_WAITING_BYTES) client.destroy();
      else client.write(text);
    }
  }
}

const HEADERS = {
  ...everyAnswerHeaders,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would collect a stream before it passes anything on.
  'x-accel-buffering': 'no',
};
