const kept = 20;

/** What was left out of the API's answers, for whoever looks into a TV that shows less than it should. */
export interface Diagnostics {
  readonly droppedCount: number;
  /** The first few reasons. */
  readonly dropped: readonly string[];
  recordDropped(where: string, reasons: readonly string[]): void;
}

export function createDiagnostics(warn: (text: string) => void): Diagnostics {
  const dropped: string[] = [];
  const warned = new Set<string>();
  let droppedCount = 0;
  return {
    get droppedCount() {
      return droppedCount;
    },
    dropped,
    recordDropped(where, reasons) {
      droppedCount += reasons.length;
      for (const reason of reasons) if (dropped.length < kept) dropped.push(`${where}: ${reason}`);
      if (reasons.length === 0 || warned.has(where)) return;
      warned.add(where);
      warn(`${where}: left out ${reasons.length}, first ${reasons[0]}`);
    },
  };
}
