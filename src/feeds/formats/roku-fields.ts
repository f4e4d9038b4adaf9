import type { JsonRecord } from './json-fields.js';

/** A field by the specification's name, or by the same name with underscores: `shortDescription`, `short_description`. */
export function rokuField(fields: JsonRecord, name: string): unknown {
  if (fields[name] !== undefined) return fields[name];
  return fields[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}
