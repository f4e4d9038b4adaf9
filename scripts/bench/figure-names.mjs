/** In the order in which they are measured. */
export const figureNames = ['transfer', 'start', 'storm', 'response', 'growth', 'api', 'feed'];

/** Figures that are not of the TV app: they need neither Chromium nor a running server. */
export const figuresWithoutTv = ['feed'];
