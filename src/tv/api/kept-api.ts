import type { Page } from '../../contract/page.js';
import { ok, type Result } from '../../contract/result.js';
import type { ServedStory } from '../../contract/story.js';
import type { KeptAnswers } from '../../viewer/kept-index.js';
import { type ApiError, isGone } from './api-error.js';
import type { ContentApi } from './content-api.js';
import { type Reader, readPage, readStory } from './read-answers.js';

/** A viewer who has a copy does not wait longer for a new one. */
const patienceMs = 900;

/** `savedAtMs`: it is the device's own copy, of that time. */
export interface Copy<T> {
  readonly value: T;
  readonly savedAtMs?: number;
}

/** Stories and pages as the API has them, else as the device kept them. */
export interface KeptApi {
  story(id: string): Promise<Result<Copy<ServedStory>, ApiError>>;
  page(id: string): Promise<Result<Copy<Page>, ApiError>>;
  forgetStories(ids: readonly string[]): void;
}

export function createKeptApi(api: Pick<ContentApi, 'story' | 'page'>, kept: KeptAnswers): KeptApi {
  return {
    story: (id) => get(`story/${id}`, api.story(id), readStory),
    page: (id) => get(`page/${id}`, api.page(id), readPage),
    forgetStories: (ids) => {
      for (const id of ids) kept.forget(`story/${id}`);
    },
  };

  async function get<T extends object>(
    name: string,
    asking: Promise<Result<T, ApiError>>,
    read: Reader<T>,
  ): Promise<Result<Copy<T>, ApiError>> {
    const fresh = asking.then((answer) => {
      if (answer.ok) kept.save(name, answer.value);
      else if (isGone(answer.error)) kept.forget(name);
      return answer;
    });
    const copy = readCopy(name, read);
    const answer = await (copy ? Promise.race([fresh, patience()]) : fresh);
    if (answer?.ok) return ok({ value: answer.value });
    if (copy && !(answer && isGone(answer.error))) return ok(copy);
    return answer ?? { ok: false, error: { kind: 'offline' } };
  }

  function readCopy<T>(name: string, read: Reader<T>): Copy<T> | undefined {
    const found = kept.load(name);
    if (!found) return undefined;
    const value = read(found.data, () => undefined);
    return value.ok ? { value: value.value, savedAtMs: found.savedAtMs } : undefined;
  }
}

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs));
