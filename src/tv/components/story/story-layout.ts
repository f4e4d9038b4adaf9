import { colours } from '../../theme/colours.js';
import { cardLayouts, clock, rail, safe, stage } from '../../theme/layout.js';
import { following } from '../../theme/look.js';
import { textScale, type } from '../../theme/type.js';

/** Where things stand on the story screen, from where its lines begin: a right-to-left story is the mirror image. */
export const story = {
  breadcrumb: { x: safe.x, y: safe.y },
  column: { x: safe.x, y: 118, w: 1010, viewH: 860 },
  bar: { x: 1140, y: 118, w: 6, focusedW: 12, h: 860 },
  side: { x: 1200, y: 118, w: 624, pictureH: 351, portraitH: 520, radius: 16 },
  fadeH: 150,
} as const;

/** On the line of the clock, which stands where lines of this story begin. */
export const breadcrumbBesideClock = following(() => ({
  x: safe.x + Math.round(164 * textScale()),
  y: clock.y + type.clock.fontSize - type.byline.fontSize,
}));

/** The related rail: room below it for the whole headline of a focused card. */
export const relatedRail = following(() => {
  const h = rail.cardsY + cardLayouts.landscape.h + cardLayouts.landscape.textH;
  return { titleY: stage.h - 96 - h, below: h + 108 };
});

/** Room around the column for the ring of an inline video. */
export const ringRoom = 16;

/** Faces of the article itself that no other screen has. */
export const faces = following(() => ({
  headline: type.storyHeadline,
  details: type.byline,
  badge: { ...type.byline, fontStyle: '650', textColor: colours.correction },
  newsBadge: { ...type.byline, fontStyle: '650', textColor: colours.text },
  paragraph: { ...type.body, textColor: colours.body },
  heading: type.storyHeading,
  quote: { ...type.quote, fontStyle: 'italic 400', textColor: colours.focus },
  /** Scripts that are written from right to left have no italics. */
  quoteUpright: { ...type.quote, textColor: colours.focus },
  cite: type.byline,
  caption: type.caption,
  noteTitle: { ...type.byline, fontStyle: '650', textColor: colours.correction },
  note: { ...type.standfirst, textColor: colours.body },
}));

export type Face = (typeof faces)[keyof typeof faces];

/** Old TVs hold no texture above 2048 pixels; half of that leaves room for the text's own margins and larger text. */
export const tallestTexture = 1000;

/** Distances inside the column. */
export const space = {
  headlineToDetails: 24,
  detailsToBody: 36,
  paragraph: 26,
  heading: 44,
  headingToText: 18,
  quote: 34,
  quoteBar: 6,
  quoteIndent: 38,
  citeGap: 12,
  listIndent: 48,
  listItem: 14,
  media: 38,
  captionGap: 14,
  note: 44,
  notePadding: 28,
  badgeGap: 20,
  badgePadding: 12,
  end: 48,
} as const;

export const media = { videoW: 800, videoH: 450, tallest: 568, radius: 16 } as const;
export const mostHeadlineLines = 4;
