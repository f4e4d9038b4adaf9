import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import { type JsonRouteDeps, sliceQuery } from './json-route-deps.js';

const FRESH_SEC = 30;

export const latestRoutes: FastifyPluginAsyncZod<JsonRouteDeps> = async (app, { answers }) => {
  const { path, query } = endpoints.latest;
  app.get(path, { schema: { querystring: query } }, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('latest', {}, sliceQuery(request.query)),
      freshSec: FRESH_SEC,
      unknown: 'unknownPath',
      make: (programme) => programme.latest(request.query.limit),
    }),
  );
};
