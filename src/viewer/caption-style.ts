/** How captions look, in the choices that viewers are given. */
export const captionSizes = ['small', 'medium', 'large', 'huge'] as const;
export const captionColours = ['white', 'yellow', 'green', 'cyan'] as const;
export const captionEdges = ['none', 'shadow', 'outline'] as const;
export const captionBackgrounds = ['none', 'half', 'solid'] as const;

export interface CaptionStyle {
  readonly size: (typeof captionSizes)[number];
  readonly colour: (typeof captionColours)[number];
  readonly edge: (typeof captionEdges)[number];
  readonly background: (typeof captionBackgrounds)[number];
}

export const usualCaptionStyle: CaptionStyle = { size: 'medium', colour: 'white', edge: 'none', background: 'half' };
