import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type Answer, sendAnswer } from './answer.js';

export interface FastLane {
  /** The ready answer of this very address. */
  ready(url: string): Answer | undefined;
  countRequest(status: number): void;
}

export interface Timeouts {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
}

const HEADERS_MS = 15_000;

/**
 * An HTTP server that sends ready answers itself and leaves every other request to the framework. Each TV asks for the
 * same few addresses every minute; walking the framework for them costs more than the sending does.
 */
export function createFastServer(slowLane: RequestListener, lane: FastLane, timeouts: Timeouts): Server {
  const server = createServer((request, response) => {
    const answer = server.listening && isRead(request) ? lane.ready(request.url ?? '') : undefined;
    if (!answer) return slowLane(request, response);
    const sending = sendAnswer(answer, request, response);
    if (sending) void sending.then(() => lane.countRequest(response.statusCode));
    else lane.countRequest(response.statusCode);
  });
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = timeouts.requestTimeout;
  server.keepAliveTimeout = timeouts.keepAliveTimeout;
  server.setTimeout(timeouts.connectionTimeout);
  return server;
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';
