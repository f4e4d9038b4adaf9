import * as z from 'zod/mini';
import { ChannelConfig } from './channel-config.js';
import { editorWords } from './editor-words.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** For editors: what operators may write in a channel file. */
export const channelJsonSchema = (): JsonObject => ({
  ...z.toJSONSchema(ChannelConfig, { io: 'input', metadata: editorWords }),
  title: 'Rundown channel',
  description: 'A TV news channel: which feeds, which pages and rails, in which colours.',
});

/** Schemas by name, each referring to the others by `#/components/schemas/{name}`. */
export function componentSchemas(schemas: Readonly<Record<string, z.ZodMiniType>>): Record<string, JsonObject> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io: 'output', uri: (id) => `#/components/schemas/${id}`, override: open });
  return Object.fromEntries(Object.entries(made.schemas).map(([id, schema]) => [id, withoutAddress(schema)]));
}

/** A request's parameters, by name, with those that must be there. */
export function parameterSchemas(schema: z.ZodMiniType): {
  properties: Record<string, JsonObject>;
  required: string[];
} {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { properties: properties as Record<string, JsonObject>, required };
}

// A client must bear fields that a later version of the API adds.
const open = ({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }): void => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

function withoutAddress(schema: JsonObject): JsonObject {
  const { $id: _id, $schema: _schema, ...rest } = schema;
  return rest;
}
