import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import { type JsonRouteDeps, sliceQuery } from './json-route-deps.js';

const FRESH_SEC = 15;

export const pageRoutes: FastifyPluginAsyncZod<JsonRouteDeps> = async (app, { answers }) => {
  const { path, params, query } = endpoints.page;
  app.get(path, { schema: { params, querystring: query } }, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('page', request.params, sliceQuery(request.query)),
      freshSec: FRESH_SEC,
      unknown: 'unknownPage',
      make: (programme) => programme.page(request.params.id, request.query),
    }),
  );
};
