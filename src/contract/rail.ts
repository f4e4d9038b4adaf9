import * as z from 'zod/mini';

/** How a rail looks. `hero` is the lead of a page, `section` shows tiles that open pages. */
export const RailLayout = z.enum(['hero', 'landscape', 'video', 'headline', 'live', 'section']);

export type RailLayout = z.infer<typeof RailLayout>;
