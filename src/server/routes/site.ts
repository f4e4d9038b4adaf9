import type { FastifyPluginAsync } from 'fastify';
import { pathTo } from '../../contract/endpoints.js';
import { sendReady } from '../json-answers.js';
import { pathOf } from '../request-address.js';
import type { Site } from '../site.js';

interface SiteDeps {
  readonly site: Site;
  /** Missing until there is content. */
  homeId(): string | undefined;
}

/** The TV app at `/`. */
export const siteRoutes: FastifyPluginAsync<SiteDeps> = async (app, { site, homeId }) => {
  app.get('/*', async (request, reply) => {
    const path = pathOf(request.url);
    const answer = isOthers(path) ? undefined : await site.answer(path, request.url.includes('?v='));
    if (!answer) return reply.callNotFound();
    return sendReady(answer, request, reply, path === '/' ? firstAnswers(homeId()) : {});
  });
};

/** What the app asks for first, named before its scripts have run: on a TV those take longer than the network. */
function firstAnswers(homeId: string | undefined): Record<string, string> {
  const paths = [pathTo('channel'), ...(homeId === undefined ? [] : [pathTo('page', { id: homeId })])];
  return { link: paths.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`).join(', ') };
}

const isOthers = (path: string): boolean => path.startsWith('/api/') || path.startsWith('/demo/');
