import * as z from 'zod/mini';

export interface EditorWords {
  readonly description?: string;
  readonly examples?: unknown[];
  /** A schema with a name of its own is written once, and referred to. */
  readonly id?: string;
}

/** What editors show beside each field of a channel file. Only the JSON Schema asks for it. */
export const editorWords = z.registry<EditorWords>();

/** A field of the channel file with what operators should know of it. A copy, for a schema may stand in several fields. */
export function about<S extends z.ZodMiniType>(schema: S, description: string, ...examples: unknown[]): S {
  const field = schema.clone() as S;
  editorWords.add(field, { description, ...(examples.length > 0 ? { examples } : {}) });
  return field;
}
