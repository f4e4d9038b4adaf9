import type { Destination } from './destination.js';

/** Where the viewer has been: what to go back to, and how it looked when it was left. */
export interface Visit {
  readonly destination: Destination;
  /** The screen's own; plain data. */
  readonly snapshot: unknown;
}

/** Oldest first. The first is home, and it is never dropped. */
export type BackStack = readonly Visit[];

const deepest = 24;

export function pushVisit(stack: BackStack, visit: Visit): BackStack {
  const grown = [...stack, visit];
  return grown.length > deepest ? [grown[0] as Visit, ...grown.slice(2)] : grown;
}

export interface BackStep {
  readonly stack: BackStack;
  readonly visit: Visit;
}

/** One step back; undefined at the root. */
export function popVisit(stack: BackStack): BackStep | undefined {
  const visit = stack[stack.length - 1];
  return visit && { stack: stack.slice(0, -1), visit };
}
