import * as z from 'zod/mini';

/** How a rail looks. `hero` is the lead of a page, `section` shows tiles that open pages. */
export const RailLayout = z.enum(['hero', 'landscape', 'video', 'headline', 'live', 'section']);

/** What a rail fills itself with. */
export const AutomaticRail = z.enum(['continue', 'saved', 'mostRecent', 'catchMeUp']);

export type RailLayout = z.infer<typeof RailLayout>;
export type AutomaticRail = z.infer<typeof AutomaticRail>;
