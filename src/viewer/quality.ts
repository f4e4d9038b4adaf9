/** One picture size that a stream offers. */
export interface QualityLevel {
  readonly index: number;
  readonly height: number;
  readonly bitrateBps: number;
}

/** Enough for a telephone's allowance, and still readable on a TV. */
const saverHeight = 540;

/** As viewers choose them: each height once, the highest first; of one height the best. */
export function qualityChoices(levels: readonly QualityLevel[]): readonly QualityLevel[] {
  const best = new Map<number, QualityLevel>();
  for (const level of levels) {
    const known = best.get(level.height);
    if (level.height > 0 && (!known || known.bitrateBps < level.bitrateBps)) best.set(level.height, level);
  }
  return [...best.values()].sort((a, b) => b.height - a.height);
}

/** The highest level that saves data; the lowest where none does. Undefined: no cap. */
export function saverLevel(levels: readonly QualityLevel[], savesData: boolean): number | undefined {
  if (!savesData || levels.length === 0) return undefined;
  const choices = qualityChoices(levels);
  return (choices.find(({ height }) => height <= saverHeight) ?? choices[choices.length - 1])?.index;
}

export const playbackRates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;
