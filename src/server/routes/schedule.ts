import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { endpoints } from '../../contract/endpoints.js';
import { sendReady } from '../json-answers.js';
import { sendProblem } from '../problem.js';
import type { ScheduleBoard } from '../schedule/schedule-board.js';

const RETRY_AFTER_SEC = 2;
/** While a cache asks anew it may tell what was on a moment ago; while this server is down, the day that it knows. */
const STALE = 'stale-while-revalidate=10, stale-if-error=86400';

export const scheduleRoutes: FastifyPluginAsyncZod<{ readonly board: ScheduleBoard }> = async (app, { board }) => {
  const { path, query } = endpoints.schedule;
  app.get(path, { schema: { querystring: query } }, (request, reply) => {
    const found = board.answer(request.query.stream);
    if (found === 'notReady') return sendProblem(reply.header('retry-after', RETRY_AFTER_SEC), 'notReady');
    if (found === 'unknownStream') return sendProblem(reply, 'unknownLiveStream');
    const freshness = { 'cache-control': `public, max-age=${found.freshSec}, ${STALE}` };
    return sendReady(found.answer, request, reply, freshness);
  });
};
