import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import type { Content } from '../content.js';
import { type JsonRouteDeps, sliceQuery } from './json-route-deps.js';

const FRESH_SEC = 15;

export interface SearchRouteDeps extends JsonRouteDeps {
  readonly content: Pick<Content, 'search' | 'programme'>;
}

export const searchRoutes: FastifyPluginAsyncZod<SearchRouteDeps> = async (app, { answers, content }) => {
  const { path, query } = endpoints.search;
  app.get(path, { schema: { querystring: query } }, async (request, reply) => {
    const { q, limit } = request.query;
    const words = q.trim().replace(/\s+/g, ' ').toLowerCase();
    const key = pathTo('search', {}, { q: words, ...sliceQuery({ limit }) });
    const { ids, isWhole } = answers.ready(key) ? KNOWN : await content.search(words);
    const programme = content.programme();
    // What is found while stories are still being read is no one's answer for long.
    if (programme && !isWhole) return reply.header('cache-control', 'no-store').send(programme.cards(ids, limit));
    return answers.send(request, reply, {
      key,
      freshSec: FRESH_SEC,
      unknown: 'unknownPath',
      make: (on) => on.cards(ids, limit),
    });
  });
};

/** What `answers` have ready need not be found again. */
const KNOWN = { ids: [], isWhole: true };
