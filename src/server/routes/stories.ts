import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import { type JsonRouteDeps, sliceQuery } from './json-route-deps.js';

// A corrected or withdrawn story must not live on in caches: a TV that has it open asks once a minute, and has to hear the truth.
const FRESH_SEC = 30;
const STALE_SEC = 15;

export const storyRoutes: FastifyPluginAsyncZod<JsonRouteDeps> = async (app, { answers }) => {
  const { story, related } = endpoints;

  app.get(story.path, { schema: { params: story.params } }, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('story', request.params),
      freshSec: FRESH_SEC,
      staleSec: STALE_SEC,
      unknown: 'unknownStory',
      make: (programme) => programme.story(request.params.id),
    }),
  );

  app.get(related.path, { schema: { params: related.params, querystring: related.query } }, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('related', request.params, sliceQuery(request.query)),
      freshSec: FRESH_SEC,
      staleSec: STALE_SEC,
      unknown: 'unknownStory',
      make: (programme) => programme.related(request.params.id, request.query.limit),
    }),
  );
};
