import { createHash, timingSafeEqual } from 'node:crypto';

/** Long enough that no one guesses it within the rate limit. */
export const MIN_TOKEN_LENGTH = 16;

/** Whether an `Authorization` header carries the token. Takes the same time whatever is wrong with it. */
export function createTokenCheck(token: string): (header: string | undefined) => boolean {
  const expected = digest(token);
  return (header = '') => timingSafeEqual(digest(/^Bearer (.+)$/i.exec(header)?.[1] ?? ''), expected);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
