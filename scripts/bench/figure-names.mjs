/** In the order in which they are measured. */
export const figureNames = [
  'transfer',
  'start',
  'storm',
  'response',
  'growth',
  'player',
  'viewer',
  'api',
  'feed',
  'search',
];

/** Figures that are not of the TV app: they need neither Chromium nor a channel to watch. */
export const figuresWithoutTv = ['feed', 'search'];

/** Those that need no channel: the player's has streams of its own. */
export const figuresWithoutChannel = ['player', ...figuresWithoutTv];
