import type { Answer } from './answer.js';

/** Ready answers by their canonical address, of one generation of content, least recently used out first. */
export interface AnswerCache {
  get(key: string): Answer | undefined;
  /** Keeps what `make` gives; an answer whose bytes the last generation had already is taken over, compressed forms and all. */
  put(key: string, answer: Answer): Answer;
  /** Everything made so far is of the past. */
  startGeneration(): void;
  sizeBytes(): number;
}

export function createAnswerCache(maxBytes: number): AnswerCache {
  let answers = new Map<string, Answer>();
  let past = new Map<string, Answer>();
  let insertsUntilTrim = 0;

  return {
    get(key) {
      const answer = answers.get(key);
      if (!answer) return undefined;
      // A map keeps the order of its insertions, so the first key is always the one unused for longest.
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },

    put(key, answer) {
      const old = past.get(key);
      const kept = old?.bytes.equals(answer.bytes) ? old : answer;
      answers.set(key, kept);
      trim();
      return kept;
    },

    startGeneration() {
      past = answers;
      answers = new Map();
    },

    sizeBytes: () => sizeOf(answers) + sizeOf(past),
  };

  // Compressed forms arrive later than their answer, so sizes are added up anew, but not at each insert.
  function trim(): void {
    insertsUntilTrim -= 1;
    if (insertsUntilTrim > 0) return;
    insertsUntilTrim = 16;
    let size = sizeOf(answers);
    for (const [key, answer] of answers) {
      if (size <= maxBytes) return;
      answers.delete(key);
      size -= answer.sizeBytes();
    }
  }
}

function sizeOf(answers: ReadonlyMap<string, Answer>): number {
  let total = 0;
  for (const answer of answers.values()) total += answer.sizeBytes();
  return total;
}
