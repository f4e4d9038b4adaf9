import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import { type JsonRouteDeps, sliceQuery } from './json-route-deps.js';

const FRESH_SEC = 15;

export const railRoutes: FastifyPluginAsyncZod<JsonRouteDeps> = async (app, { answers }) => {
  const { path, params, query } = endpoints.rail;
  app.get(path, { schema: { params, querystring: query } }, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('rail', request.params, sliceQuery(request.query)),
      freshSec: FRESH_SEC,
      unknown: 'unknownRail',
      make: (programme) => programme.rail(request.params.id, request.query),
    }),
  );
};
