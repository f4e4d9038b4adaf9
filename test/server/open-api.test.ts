import { endpoints } from '../../src/contract/endpoints.js';
import { channelJsonSchema } from '../../src/contract/json-schema.js';
import { openApiDocument } from '../../src/contract/open-api.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { schema?: { $ref?: string } }>> }
    >
  >;
}

const document = JSON.parse(JSON.stringify(openApiDocument('1.2.3'))) as {
  openapi: string;
  info: { version: string };
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
};
const operations = Object.entries(document.paths).map(([path, { get }]) => [path, get] as const);

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : referencesIn(inner)));
}

describe('the OpenAPI document', () => {
  it('has every endpoint of the table, the pictures and the health checks', () => {
    const paths = Object.values(endpoints).map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    expect(Object.keys(document.paths)).toEqual([
      ...paths,
      '/api/v1/events',
      '/api/v1/images/{key}/{size}.{format}',
      '/healthz',
      '/readyz',
    ]);
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  });

  it.each(operations)('describes %s: its parameters, its answers', (path, operation) => {
    expect([operation.operationId, operation.summary].every(Boolean)).toBe(true);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(parameters.map(({ name }) => name)).toEqual(inPath);
    expect(parameters.every(({ required }) => required)).toBe(true);
    for (const { description } of Object.values(operation.responses)) expect(description).toBeTruthy();
  });

  it('gives no operation the name of another', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refers only to schemas that it has', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const used = referencesIn(document);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((reference) => !known.includes(reference))).toEqual([]);
  });

  it('says which schema each endpoint answers', () => {
    const answered = Object.values(document.paths)
      .map(({ get }) => get.responses['200']?.content?.['application/json']?.schema?.$ref)
      .filter(Boolean);
    expect(answered.map((reference) => reference?.split('/').at(-1))).toEqual([
      'Channel',
      'Page',
      'RailSlice',
      'Story',
      'CardList',
      'CardList',
      'CardList',
      'Schedule',
      'AlertList',
    ]);
  });
});

describe('the schema of channel files', () => {
  it('refers to itself only', () => {
    const schema = JSON.parse(JSON.stringify(channelJsonSchema())) as { $defs?: object };
    const known = Object.keys(schema.$defs ?? {}).map((name) => `#/$defs/${name}`);
    expect(referencesIn(schema).filter((reference) => reference !== '#' && !known.includes(reference))).toEqual([]);
  });
});
