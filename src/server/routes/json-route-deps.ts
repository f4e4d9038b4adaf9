import type { JsonAnswers } from '../json-answers.js';

/** What every route of the content API is given. */
export interface JsonRouteDeps {
  readonly answers: JsonAnswers;
}

const DEFAULT_LIMIT = 20;

/** The default limit is left out of an address, as our own TV app leaves it out: one question, one key. */
export const sliceQuery = ({ after, limit }: { after?: string | undefined; limit: number }) => ({
  after,
  limit: limit === DEFAULT_LIMIT ? undefined : limit,
});
