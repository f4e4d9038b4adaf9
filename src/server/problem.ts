import type { FastifyReply } from 'fastify';
import type { Problem } from '../contract/problem.js';
import type { Withdrawn } from './programming/withdrawn.js';

const WITHDRAWN_FRESH_SEC = 30;

/** Every way the API says no. The words are chosen here and nowhere else. */
const PROBLEMS = {
  badParameter: { status: 400, title: 'A parameter is not right' },
  unknownPath: { status: 404, title: 'There is nothing at this address' },
  unknownPage: { status: 404, title: 'The channel has no such page' },
  unknownRail: { status: 404, title: 'The channel has no such rail' },
  unknownStory: { status: 404, title: 'This story is not, or no longer, on the channel' },
  unknownPicture: { status: 404, title: 'The channel has no such picture' },
  pictureUnavailable: { status: 404, title: 'The original of this picture cannot be had' },
  unknownLiveStream: { status: 404, title: 'The channel has no such live stream' },
  retractedStory: { status: 410, title: 'This story was withdrawn by the newsroom' },
  methodNotAllowed: { status: 405, title: 'This API is read only' },
  adminClosed: { status: 403, title: 'The operators’ routes are closed' },
  notAuthorised: { status: 401, title: 'The token is missing or wrong' },
  unknownAlert: { status: 404, title: 'There is no such alert in force' },
  tooManyAlerts: { status: 409, title: 'Too many alerts are in force' },
  noRoom: { status: 503, title: 'Too many are listening' },
  badRequest: { status: 400, title: 'The request cannot be understood' },
  tooLarge: { status: 413, title: 'The request is too large' },
  addressTooLong: { status: 414, title: 'The address is too long' },
  tooMany: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  notReady: { status: 503, title: 'The channel is starting' },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

export const toProblem = (kind: ProblemKind, detail?: string): Problem => ({
  type: `urn:rundown:problem:${kind}`,
  ...PROBLEMS[kind],
  ...(detail === undefined ? {} : { detail }),
});

export const sendProblem = (reply: FastifyReply, kind: ProblemKind, detail?: string): FastifyReply =>
  send(reply, toProblem(kind, detail));

/** Caches may keep this answer for as long as they may keep a story. */
export const sendWithdrawn = (reply: FastifyReply, { reason, retractedAt }: Withdrawn): FastifyReply =>
  send(reply.header('cache-control', `public, max-age=${WITHDRAWN_FRESH_SEC}`), {
    ...toProblem('retractedStory', reason),
    retractedAt,
  });

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
