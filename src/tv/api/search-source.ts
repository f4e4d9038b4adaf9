import type { Card } from '../../contract/page.js';
import type { Result } from '../../contract/result.js';
import { retryDelayMs } from '../../viewer/retry-delay.js';
import type { ApiError } from './api-error.js';
import type { ContentApi } from './content-api.js';

/** Keys that follow one another faster than this share a request. The first of them is asked for at once. */
const settleMs = 90;
const keptAnswers = 30;
const freshMs = 60_000;

export type SearchAnswer = Result<readonly Card[], ApiError>;

/** Searches while the viewer types. Only the answer to what was asked last is told, however late the others come. */
export interface SearchSource {
  /** What is known is told before `ask` returns. After a failure it is asked again by itself. */
  ask(query: string, onAnswer: (answer: SearchAnswer) => void): void;
  cancel(): void;
}

interface KeptAnswer {
  readonly answer: SearchAnswer;
  readonly atMs: number;
}

export function createSearchSource(api: Pick<ContentApi, 'search'>, now: () => number): SearchSource {
  const kept = new Map<string, KeptAnswer>();
  let step = 0;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let underWay: AbortController | undefined;

  return {
    ask(query, onAnswer) {
      cancel();
      const known = kept.get(query);
      if (known && now() - known.atMs < freshMs) return onAnswer(known.answer);
      const mine = step;
      const wait = Math.max(0, Math.min(settleMs, askedAtMs + settleMs - now()));
      waiting = setTimeout(() => void send(query, { mine, failures: 0 }, onAnswer), wait);
    },
    cancel,
  };

  function cancel() {
    step += 1;
    clearTimeout(waiting);
    underWay?.abort();
    underWay = undefined;
  }

  async function send(
    query: string,
    { mine, failures }: { readonly mine: number; readonly failures: number },
    onAnswer: (answer: SearchAnswer) => void,
  ) {
    askedAtMs = now();
    // Engines of 2017 have none: there the answer is only ignored.
    underWay = typeof AbortController === 'undefined' ? undefined : new AbortController();
    const found = await api.search(query, underWay?.signal);
    if (mine !== step) return;
    underWay = undefined;
    const answer: SearchAnswer = found.ok ? { ok: true, value: found.value.cards } : found;
    if (answer.ok) keep(query, answer);
    else {
      const again = { mine, failures: failures + 1 };
      waiting = setTimeout(() => void send(query, again, onAnswer), retryDelayMs(again.failures, Math.random()));
    }
    onAnswer(answer);
  }

  function keep(query: string, answer: SearchAnswer) {
    kept.delete(query);
    kept.set(query, { answer, atMs: now() });
    const oldest = kept.keys().next().value;
    if (kept.size > keptAnswers && oldest !== undefined) kept.delete(oldest);
  }
}
