import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOutbound, type Outbound } from '../../src/server/outbound/create-outbound.js';

/** A web server on this machine that answers as a test says, and remembers what it was asked. */
export interface Newsroom {
  readonly origin: string;
  readonly seen: IncomingMessage[];
  answer: RequestListener;
  close(): Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const server = createServer((request, response) => {
    newsroom.seen.push(request);
    newsroom.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const newsroom: Newsroom = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    answer: (_, response) => void response.end(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return newsroom;
}

/** Asks the web as the server does, and newsrooms of tests too. */
export const testOutbound = (version = '1.2.3'): Outbound =>
  createOutbound({ version, allowedHosts: [{ hostname: '127.0.0.1' }] });
