import { isWithinLimits } from './json-limits.js';
import { repairJson } from './repair-json.js';

export interface JsonReading {
  readonly value: unknown;
  /** What was wrong with the document, when something was. */
  readonly damage?: JsonDamage;
  /** The line in which an object of the value begins, from 1, where lines were asked for. */
  lineOf?(value: object): number | undefined;
}

export interface JsonDamage {
  /** Read only up to here. */
  readonly isCut: boolean;
  readonly line: number;
}

/** Google's guard against being loaded as a script, and a call around the document: `callback({...});`. */
const wrapper = /^\s*(?:\)\]\}'?,?|(?:\/\*\*\/\s*)?[\w$.]{1,100}\s*\()(?=\s*[[{])/;

/** Whether a text is meant to be JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text) || wrapper.test(text);

/** JSON by the letter, or else repaired; nothing when it is beyond repair. Lines are told only on demand, for they cost time. */
export function readJson(text: string, { withLines = false } = {}): JsonReading | undefined {
  const opening = wrapper.exec(text)?.[0] ?? '';
  // What stands in front stays as blanks, so that lines are right.
  const body = opening.replace(/[^\n]/g, ' ') + text.slice(opening.length);
  // Of a call the closing bracket is left; the repair does not read past the value.
  const whole = opening.endsWith('(') ? body.replace(/\)\s*;?\s*$/, '') : body;
  const located = withLines ? repair(body) : undefined;
  if (located && !located.damage) return located;
  return parse(whole) ?? located ?? repair(body);
}

function repair(text: string): JsonReading | undefined {
  const repaired = repairJson(text);
  if (!repaired) return undefined;
  const { value, isCut, faultLine, lineOf } = repaired;
  return { value, lineOf, ...(faultLine === undefined ? {} : { damage: { isCut, line: faultLine } }) };
}

function parse(text: string): JsonReading | undefined {
  if (!isWithinLimits(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
