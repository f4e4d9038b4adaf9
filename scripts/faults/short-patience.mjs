/** The player's timers, a quarter of what viewers get: the order of events stays the same. */
export const shortPatience = {
  startMs: 7_500,
  stallMs: 5_000,
  fatalMs: 1_250,
  frozenMs: 1_000,
  skipGapMs: 1_250,
  lowerQualityMs: 2_500,
  coolDownMs: 12_000,
  steadyMs: 4_000,
};
