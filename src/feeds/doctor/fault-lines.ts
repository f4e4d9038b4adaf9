import type { FaultSeverity } from '../feed-reading.js';
import type { DoctorFault } from './diagnose.js';
import { faultGuide } from './fault-guide.js';
import { wrap } from './wrap.js';

/** As many faults of one kind are listed; the others are counted. */
const shownOfAKind = 50;

const severities: readonly FaultSeverity[] = ['error', 'warning', 'info'];
const severityNames: Readonly<Record<FaultSeverity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'NOTE' };

/** Faults by what they have in common, the worst first: what it is, what to do, and each with its place. */
export function faultLines(faults: readonly DoctorFault[]): string[] {
  return groupsOf(faults).flatMap(([severity, code, group]) => {
    const { title, advice } = faultGuide[code];
    const left = group.length - shownOfAKind;
    return [
      `${severityNames[severity]}  ${title}${group.length > 1 ? ` (${group.length})` : ''} [${code}]`,
      ...wrap(advice, '   What to do: ', '   '),
      ...group.slice(0, shownOfAKind).flatMap((fault) => wrap(`${placeOf(fault)}${fault.message}`, '   - ')),
      ...(left > 0 ? [`   … and ${left} more; --json has them all.`] : []),
      '',
    ];
  });
}

type Group = readonly [FaultSeverity, DoctorFault['code'], readonly DoctorFault[]];

function groupsOf(faults: readonly DoctorFault[]): Group[] {
  return severities.flatMap((severity) => {
    const ofSeverity = faults.filter((fault) => fault.severity === severity);
    const codes = [...new Set(ofSeverity.map(({ code }) => code))];
    return codes.map((code): Group => [severity, code, ofSeverity.filter((fault) => fault.code === code)]);
  });
}

function placeOf({ item, field, line }: DoctorFault): string {
  const parts = [item && `Item ${item}`, field, line !== undefined && `line ${line}`].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}
