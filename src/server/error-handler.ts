import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemKind, sendProblem, toProblem } from './problem.js';

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  404: 'unknownPath',
  405: 'methodNotAllowed',
  413: 'tooLarge',
  414: 'addressTooLong',
  429: 'tooMany',
};

/** Every error as problem JSON. What went wrong inside is for the log, not for the world. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = error.validation?.[0];
  if (fault) return sendProblem(reply, 'badParameter', `${fault.instancePath}: ${fault.message}`);

  const status = error.statusCode ?? 500;
  if (status < 500) return sendProblem(reply, KIND_OF_STATUS[status] ?? 'badRequest');
  request.log.error({ err: error }, 'a request failed');
  return sendProblem(reply, 'internal');
}

const READ_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function handleNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (READ_METHODS.includes(request.method)) return sendProblem(reply, 'unknownPath');
  return sendProblem(reply.header('allow', READ_METHODS.join(', ')), 'methodNotAllowed');
}

/** For bytes that are no HTTP, or come too slowly: no request exists yet, so the answer is written to the wire. */
export function handleClientError(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const problem = toProblem('badRequest');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} Bad Request\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
