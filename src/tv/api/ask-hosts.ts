import { err, type Result } from '../../contract/result.js';
import type { ApiError } from './api-error.js';
import type { Hosts } from './hosts.js';

/** A host that says nothing for so long gets a rival. */
export const hedgeMs = 2_000;

export type AskHost<T> = (host: string) => Promise<Result<T, ApiError>>;

/**
 * Asks the first host, the next one as soon as it fails, and the next one beside it when it is silent: the first good answer counts.
 * What one host does not know, the others do not know either: they hold the same channel.
 */
export function askHosts<T>(hosts: Hosts, ask: AskHost<T>, isOff: () => boolean): Promise<Result<T, ApiError>> {
  const waiting = [...hosts.order()];
  return new Promise((resolve, reject) => {
    const silent = new Set<string>();
    let hedge: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    askNext();

    function askNext() {
      clearTimeout(hedge);
      const host = waiting.shift();
      if (host === undefined) return;
      silent.add(host);
      if (waiting.length > 0) hedge = setTimeout(askNext, hedgeMs);
      ask(host).then((answer) => hear(host, answer), reject);
    }

    function hear(host: string, answer: Result<T, ApiError>) {
      silent.delete(host);
      const isAnswer = answer.ok || (answer.error.kind === 'status' && answer.error.status < 500);
      // One that was overtaken and answers late is still slow: only a probe brings it back.
      if (isOver) return;
      if (isOff()) return end(answer);
      if (isAnswer) {
        hosts.answered(host);
        // Who was asked before and is still silent was overtaken: the next request does not wait for it.
        for (const overtaken of silent) hosts.failed(overtaken);
        return end(answer);
      }
      hosts.failed(host);
      if (waiting.length > 0) askNext();
      else if (silent.size === 0) end(err(answer.ok ? { kind: 'offline' } : answer.error));
    }

    function end(answer: Result<T, ApiError>) {
      isOver = true;
      clearTimeout(hedge);
      resolve(answer);
    }
  });
}
