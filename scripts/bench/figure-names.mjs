/** In the order in which they are measured. */
export const figureNames = ['transfer', 'start', 'storm', 'response', 'growth', 'api'];
