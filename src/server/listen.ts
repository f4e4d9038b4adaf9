import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { err, ok, type Result } from '../contract/result.js';
import type { StartError } from './start-error.js';

const CLOSE_MS = 5_000;

/** Opens the port; gives the address to type into a browser. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<Result<string, StartError>> {
  try {
    await app.listen({ host, port });
    const { port: opened } = app.server.address() as AddressInfo;
    return ok(`http://${hostInUrl(host)}:${opened}/`);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    return err(code === 'EADDRINUSE' ? { kind: 'portTaken', host, port } : { kind: 'cannotListen', host, port, code });
  }
}

/** Answers under way are finished; what hangs after a while is cut off. */
export async function closeWithin(app: FastifyInstance, ms = CLOSE_MS): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), ms);
  await app.close();
  clearTimeout(cut);
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
