import type { Fault, FaultSeverity } from '../../feeds/feed-reading.js';

const shownFaults = 20;
const severities: readonly FaultSeverity[] = ['error', 'warning', 'info'];

/** The first few, worst first, one line each, as a source's health shows them. */
export function describeFaults(faults: readonly Fault[]): string[] {
  return severities
    .flatMap((severity) => faults.filter((fault) => fault.severity === severity))
    .slice(0, shownFaults)
    .map(({ item, field, message }) => [item && `Item ${item}`, field, message].filter(Boolean).join(': '));
}
