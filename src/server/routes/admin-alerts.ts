import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { AlertRequest } from '../../contract/alert-request.js';
import { adminAlertsPath } from '../../contract/endpoints.js';
import type { AlertBoard, AlertRefusal } from '../alerts/alert-board.js';
import { createTokenCheck } from '../alerts/bearer-token.js';
import { type ProblemKind, sendProblem } from '../problem.js';

export interface AdminAlertsDeps {
  readonly board: AlertBoard;
  /** Missing: the routes are closed. */
  readonly token: string | undefined;
}

const TRIES_A_MINUTE = 30;
const Params = z.object({ id: z.string().check(z.maxLength(64)) });

/** Where operators push and withdraw alerts. */
export const adminAlertRoutes: FastifyPluginAsyncZod<AdminAlertsDeps> = async (app, { board, token }) => {
  const isRight = token === undefined ? undefined : createTokenCheck(token);
  // Unlike elsewhere, this machine's own requests are counted: behind a proxy, everybody's seem to be.
  const countTry = app.createRateLimit({ max: TRIES_A_MINUTE, timeWindow: '1 minute', allowList: () => false });

  app.addHook('onRequest', async (request, reply) => {
    if (!isRight) return sendProblem(reply, 'adminClosed', HOW_TO_OPEN);
    const tries = await countTry(request);
    if (!tries.isAllowed && tries.isExceeded) {
      return sendProblem(reply.header('retry-after', tries.ttlInSeconds), 'tooMany');
    }
    if (isRight(request.headers.authorization)) return undefined;
    return sendProblem(reply.header('www-authenticate', 'Bearer realm="rundown"'), 'notAuthorised');
  });

  app.post(adminAlertsPath, { schema: { body: AlertRequest } }, async (request, reply) => {
    const pushed = await board.push(request.body);
    if (!pushed.ok) return sendProblem(reply, ...REFUSALS[pushed.error]);
    return reply.header('cache-control', 'no-store').code(201).send(pushed.value);
  });

  app.delete(`${adminAlertsPath}/:id`, { schema: { params: Params } }, async (request, reply) => {
    if (!(await board.withdraw(request.params.id))) return sendProblem(reply, 'unknownAlert');
    return reply.header('cache-control', 'no-store').code(204).send();
  });
};

const HOW_TO_OPEN = 'Start the server with RUNDOWN_ADMIN_TOKEN set to a secret of at least 16 characters.';

const REFUSALS: Readonly<Record<AlertRefusal, readonly [ProblemKind, string?]>> = {
  emptyHeadline: ['badParameter', 'headline: has no text'],
  unknownStory: ['badParameter', 'storyId: the channel has no such story'],
  tooManyAlerts: ['tooManyAlerts', 'Withdraw one first.'],
};
