import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints, pathTo } from '../../contract/endpoints.js';
import type { JsonRouteDeps } from './json-route-deps.js';

const FRESH_SEC = 60;

export const channelRoutes: FastifyPluginAsyncZod<JsonRouteDeps> = async (app, { answers }) => {
  app.get(endpoints.channel.path, (request, reply) =>
    answers.send(request, reply, {
      key: pathTo('channel'),
      freshSec: FRESH_SEC,
      unknown: 'unknownPath',
      make: (programme) => programme.channel(),
    }),
  );
};
