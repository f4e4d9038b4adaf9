/**
 * Who may talk. What has the focus is said before a story is read on: the reading waits for as long as the narration has the floor,
 * and for a breath after it.
 */
export interface SpeechFloor {
  readonly isFree: boolean;
  /** The narration talks, or has ended. */
  setTaken(isTaken: boolean): void;
  /** Tells when the floor is taken, and when it is free. Answers a function that ends it. */
  onChange(listener: (isFree: boolean) => void): () => void;
}

const breathMs = 450;

export function createSpeechFloor(): SpeechFloor {
  let isFree = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(isFree: boolean) => void>();
  const set = (next: boolean) => {
    if (next === isFree) return;
    isFree = next;
    for (const listener of [...listeners]) listener(next);
  };
  return {
    get isFree() {
      return isFree;
    },
    setTaken(isTaken) {
      clearTimeout(timer);
      if (isTaken) set(false);
      else if (!isFree) timer = setTimeout(() => set(true), breathMs);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
