import type { Fault } from './feed-reading.js';

/** A feed with a fault in each of 50,000 items says the same thing 50,000 times. */
const maxFaults = 500;

export interface FaultLog {
  readonly faults: readonly Fault[];
  add(fault: Fault): void;
}

export function createFaultLog(): FaultLog {
  const faults: Fault[] = [];
  return {
    faults,
    add: (fault) => {
      if (faults.length < maxFaults) faults.push(fault);
    },
  };
}

/** Where an item stands in its document, as faults say it. */
export type ItemPlace = Pick<Fault, 'item' | 'line'>;

/** The same log for what is wrong at one place. */
export const placed = (log: FaultLog, place: ItemPlace): FaultLog => ({
  faults: log.faults,
  add: (fault) => log.add({ ...place, ...fault }),
});

const maxNameLength = 60;

/** `3 (storm-warning)`: how faults name an item. Positions count from 1. */
export function itemLabel(index: number, name: string | undefined): string {
  const shown = name?.replace(/\s+/g, ' ').trim().slice(0, maxNameLength);
  return shown ? `${index + 1} (${shown})` : `${index + 1}`;
}
