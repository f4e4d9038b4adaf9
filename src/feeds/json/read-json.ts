import { repairJson } from './repair-json.js';

export interface JsonReading {
  readonly value: unknown;
  /** What was wrong with the document, when something was. */
  readonly damage?: JsonDamage;
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

/** JSON by the letter, or else repaired; nothing when it is beyond repair. */
export function readJson(text: string): JsonReading | undefined {
  const opening = wrapper.exec(text)?.[0] ?? '';
  const body = text.slice(opening.length);
  // Of a call the closing bracket is left; the repair does not read past the value.
  const whole = opening.endsWith('(') ? body.replace(/\)\s*;?\s*$/, '') : body;
  const parsed = parse(whole);
  if (parsed) return parsed;
  const repaired = repairJson(body);
  return repaired && { value: repaired.value, damage: { isCut: repaired.isCut, line: repaired.line } };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
