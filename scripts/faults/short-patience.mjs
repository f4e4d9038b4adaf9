/** The player's long timers, compressed; the order of events stays the same. A start keeps its time: slow machines need it. */
export const shortPatience = {
  stallMs: 8_000,
  fatalMs: 2_500,
  leaveMs: 1_500,
  frozenMs: 2_000,
  skipGapMs: 2_500,
  lowerQualityMs: 5_000,
  coolDownMs: 12_000,
  steadyMs: 4_000,
};
