import * as z from 'zod/mini';
import { orElse } from './or-else.js';

/** What a page, a rail or a line of headlines is called that no operator named. TVs say it in their viewer's language. */
export const UsualTitle = z.enum(['home', 'topStories', 'live', 'liveNow', 'latest', 'videos', 'sections']);

/** Beside a title in English. One that a TV does not know yet is none. */
export const MaybeUsualTitle = orElse(z.optional(UsualTitle), undefined);

export type UsualTitle = z.infer<typeof UsualTitle>;
