import type { FastifyPluginAsync } from 'fastify';
import { sendReady } from '../json-answers.js';
import { pathOf } from '../request-address.js';
import type { Site } from '../site.js';

/** The TV app at `/`. */
export const siteRoutes: FastifyPluginAsync<{ readonly site: Site }> = async (app, { site }) => {
  app.get('/*', async (request, reply) => {
    const path = pathOf(request.url);
    const answer = isOthers(path) ? undefined : await site.answer(path, request.url.includes('?v='));
    if (!answer) return reply.callNotFound();
    return sendReady(answer, request, reply);
  });
};

const isOthers = (path: string): boolean => path.startsWith('/api/') || path.startsWith('/demo/');
