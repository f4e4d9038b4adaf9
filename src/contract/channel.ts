import * as z from 'zod/mini';
import { orElse } from './or-else.js';
import { Colour, WebUrl } from './primitives.js';
import { MaybeUsualTitle } from './usual-title.js';

/** Drawn by the navigation column. */
export const PageIcon = z.enum(['home', 'live', 'sections', 'video', 'section']);

/** Dark to light: ground, middle, highlight. Stands in for a picture that is missing. */
export const SectionColours = z.tuple([Colour, Colour, Colour]);

/** The channel as a TV downloads it. */
export const Channel = z.object({
  name: z.string(),
  editionId: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  branding: z.object({
    monogram: z.string(),
    brandColour: Colour,
    sectionColours: z.record(z.string(), SectionColours),
  }),
  pages: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      usualTitle: MaybeUsualTitle,
      icon: orElse(PageIcon, 'section'),
      inNavigation: z.boolean(),
    }),
  ),
  liveStreams: z.array(z.object({ storyId: z.string(), title: z.string() })),
  mirrors: z.array(WebUrl),
  /** Whether a live stream in the lead plays there without sound. */
  livePreview: z.optional(z.boolean()),
  poll: z.object({ channelSec: z.number(), pageSec: z.number() }),
});

export type PageIcon = z.infer<typeof PageIcon>;
export type SectionColours = z.infer<typeof SectionColours>;
export type Channel = z.infer<typeof Channel>;
