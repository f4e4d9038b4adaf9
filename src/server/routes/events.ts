import type { FastifyPluginAsync } from 'fastify';
import { eventsPath } from '../../contract/endpoints.js';
import type { EventStreams } from '../alerts/event-streams.js';
import { sendProblem } from '../problem.js';

const RETRY_AFTER_SEC = 60;

/** TVs that find no room here poll `/alerts`. */
export const eventRoutes: FastifyPluginAsync<{ readonly streams: EventStreams }> = async (app, { streams }) => {
  app.get(eventsPath, { exposeHeadRoute: false }, (request, reply) => {
    if (streams.isFull) return sendProblem(reply.header('retry-after', RETRY_AFTER_SEC), 'noRoom');
    const known = request.headers['last-event-id'];
    reply.hijack();
    // The framework's own headers are for answers that end.
    for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
    streams.open(reply.raw, typeof known === 'string' ? known : undefined);
    return reply;
  });

  // Open streams would hold up a shutdown for ever.
  app.addHook('preClose', async () => streams.closeAll());
};
