import type { Probe } from '../bytes/probe.js';

/** JSON as feeds have it: any field may be anything. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Non-empty text; numbers count, because ids are often numbers. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Any value as the feed has it, for the words of a fault. `String` would throw at an object that claims a `toString` of its own. */
export const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

export const records = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

export const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => text(item) ?? []);

/** Where an item of the document begins, for a draft; nothing when lines are not known. */
export function lineIn(probe: Probe, item: JsonRecord): { line?: number } {
  const line = probe.kind === 'json' ? probe.lineOf?.(item) : undefined;
  return line === undefined ? {} : { line };
}

/** Words as a list, or as one text with commas. */
export const wordList = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(',').flatMap((word) => text(word) ?? []) : texts(value);
