import * as z from 'zod/mini';

/** An absolute http(s) address, or a path on the host that serves the channel (`/demo/media/x.m3u8`). Nothing else reaches a TV. */
export const WebUrl = z.string().check(z.maxLength(4096), z.regex(/^(https?:\/\/[^\s/]|\/(?![/\\]))[^\s]*$/i));

/** A moment in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime();

/** An identifier that an operator chooses: lower case, digits and hyphens. */
export const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

export const Colour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** BCP 47, as `Intl` takes it. */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i));

export const Direction = z.enum(['ltr', 'rtl']);

/** When something may be shown; a missing end is open. */
export const Validity = z.object({ from: z.optional(Instant), until: z.optional(Instant) });

/** 1 when new, more with each change of any of its words or media: tells "new since you read". */
export const Revision = z._default(z.int(), 1);

export type Direction = z.infer<typeof Direction>;
export type Validity = z.infer<typeof Validity>;
