import type { Answer } from './answer.js';

/** Ready answers by their canonical address, of one generation of content, least recently used out first. */
export interface AnswerCache {
  get(key: string): Answer | undefined;
  /** Keeps the answer; one whose bytes the last generation had already is taken over, compressed forms and all. */
  put(key: string, answer: Answer): Answer;
  /** Everything made so far is of the past. */
  startGeneration(): void;
  sizeBytes(): number;
}

interface Entry {
  readonly answer: Answer;
  usedAt: number;
}

/** Compressed forms arrive later than their answer, so sizes are added up anew, but not at each insert. */
const TRIM_EVERY = 16;

export function createAnswerCache(maxBytes: number): AnswerCache {
  let entries = new Map<string, Entry>();
  let past = new Map<string, Entry>();
  let uses = 0;
  let inserts = 0;

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      // A number rather than a place in the map: this is done for every request.
      uses += 1;
      entry.usedAt = uses;
      return entry.answer;
    },

    put(key, answer) {
      const old = past.get(key)?.answer;
      const kept = old?.bytes.equals(answer.bytes) ? old : answer;
      uses += 1;
      entries.set(key, { answer: kept, usedAt: uses });
      inserts += 1;
      if (inserts % TRIM_EVERY === 0) trim();
      return kept;
    },

    startGeneration() {
      past = entries;
      entries = new Map();
    },

    sizeBytes: () => sizeOf(entries) + sizeOf(past),
  };

  function trim(): void {
    let size = sizeOf(entries);
    if (size <= maxBytes) return;
    for (const [key, { answer }] of [...entries].sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
      entries.delete(key);
      size -= answer.sizeBytes();
      if (size <= maxBytes) return;
    }
  }
}

function sizeOf(entries: ReadonlyMap<string, Entry>): number {
  let total = 0;
  for (const { answer } of entries.values()) total += answer.sizeBytes();
  return total;
}
