import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, createAnswer, sendAnswer } from './answer.js';
import { createAnswerCache } from './answer-cache.js';
import type { Content } from './content.js';
import { type ProblemKind, sendProblem, sendWithdrawn } from './problem.js';
import type { Programme } from './programming/programme.js';
import type { CursorError } from './programming/resolve-page.js';
import type { Withdrawn } from './programming/withdrawn.js';
import { everyAnswerHeaders } from './security-headers.js';

const MAX_BYTES = 48 * 1024 * 1024;
const RETRY_AFTER_SEC = 2;

/** JSON answers of the content API, made once for each state of the programme and then sent as ready bytes. */
export interface JsonAnswers {
  /** The ready answer of this very address. The only question asked on the busiest path. */
  ready(url: string): Answer | undefined;
  send(request: FastifyRequest, reply: FastifyReply, question: Question): FastifyReply | Promise<FastifyReply>;
  sizeBytes(): number;
}

export interface Question {
  /** The canonical address: the same question in other words finds the same bytes. */
  readonly key: string;
  readonly freshSec: number;
  /** How long after that a cache may show what it has while it asks anew. Default: four times as long. */
  readonly staleSec?: number;
  readonly unknown: ProblemKind;
  make(programme: Programme): object | CursorError | Withdrawn | undefined;
}

export function createJsonAnswers(content: Content): JsonAnswers {
  const cache = createAnswerCache(MAX_BYTES);
  let generation: Programme | undefined;

  const currentProgramme = (): Programme | undefined => {
    const programme = content.programme();
    if (programme !== generation) {
      generation = programme;
      cache.startGeneration();
    }
    return programme;
  };

  return {
    sizeBytes: () => cache.sizeBytes(),

    ready: (url) => (currentProgramme() ? cache.get(url) : undefined),

    send(request, reply, { key, freshSec, staleSec = 4 * freshSec, unknown, make }) {
      const programme = currentProgramme();
      if (!programme) return sendProblem(reply.header('retry-after', RETRY_AFTER_SEC), 'notReady');

      const known = cache.get(key);
      if (known) return sendReady(known, request, reply);
      const made = make(programme);
      if (made === undefined) return sendProblem(reply, unknown);
      if ('kind' in made && made.kind === 'badCursor') return sendProblem(reply, 'badParameter', BAD_CURSOR);
      if (isWithdrawn(made)) return sendWithdrawn(reply, made);
      const bytes = Buffer.from(JSON.stringify(made));
      return sendReady(cache.put(key, createAnswer(bytes, jsonHeaders(freshSec, staleSec))), request, reply);
    },
  };
}

const isWithdrawn = (made: object): made is Withdrawn => 'kind' in made && made.kind === 'withdrawn';

const BAD_CURSOR = 'after: is not a cursor that this API gave';

export async function sendReady(
  answer: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
  momentary: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  reply.hijack();
  // The answer carries every header it needs, so that it is the same whichever way it was sent; `momentary` ones are not part of it.
  for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
  for (const [name, value] of Object.entries(momentary)) reply.raw.setHeader(name, value);
  await sendAnswer(answer, request.raw, reply.raw);
  return reply;
}

/** A CDN may show what it has while it fetches anew, and for a day while this server is down. */
const jsonHeaders = (freshSec: number, staleSec: number): Record<string, string> => ({
  ...everyAnswerHeaders,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': `public, max-age=${freshSec}, stale-while-revalidate=${staleSec}, stale-if-error=86400`,
});
