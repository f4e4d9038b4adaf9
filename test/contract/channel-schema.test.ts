import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { channelJsonSchema, type JsonObject } from '../../src/contract/json-schema.js';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JsonObject;

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(channelJsonSchema());
const isGood = (document: unknown) => validate(document);

const small = { name: 'My news', sources: ['https://news.example/feed.xml'] };
const withRail = (rail: object) => ({ ...small, pages: [{ title: 'Home', rails: [{ title: 'Top', ...rail }] }] });

describe('the JSON Schema of channel files', () => {
  it('is the one beside the demo channel, for editors (made anew by `rundown schema`)', () => {
    expect(readJson('demo/channel.schema.json')).toEqual(channelJsonSchema());
    expect(readJson('demo/channel.json')['$schema']).toBe('./channel.schema.json');
  });

  it('finds the demo good', () => {
    expect([isGood(readJson('demo/channel.json')), validate.errors]).toEqual([true, null]);
  });

  it.each([
    [small],
    [{ ...small, sources: [{ url: 'x.xml', section: 'World' }] }],
    [withRail({ rule: { section: ['Sport', 'World'], not: { tag: 'x' } } })],
    [withRail({ rule: { kind: 'any', rules: [{ tag: 'a' }, { kind: 'tag', tag: 'b' }] } })],
    [withRail({ automatic: 'continue' })],
    [withRail({ layout: 'section', pageIds: ['home'] })],
    [
      withRail({
        schedule: { days: ['fri'], hours: { from: '22:00', until: '02:00' }, validity: { from: '2026-06-01T09:00' } },
      }),
    ],
  ])('takes what a server takes: %j', (document) => {
    expect([isGood(document), validate.errors]).toEqual([true, null]);
  });

  it.each([
    [{ name: 'My news' }],
    [{ ...small, colour: 'red' }],
    [withRail({ limt: 3 })],
    [withRail({ rule: { sectoin: 'Sport' } })],
    [withRail({ rule: { kind: 'section', section: 'Sport', tag: 'x' } })],
    [withRail({ rule: { kind: 'section', storyKind: 'video' } })],
    [withRail({ automatic: 'continue', rule: { tag: 'x' } })],
    [withRail({ schedule: { hours: { from: '6:00', until: '9:00' } } })],
  ])('refuses what a server refuses: %j', (document) => {
    expect(isGood(document)).toBe(false);
  });

  it('tells editors what each field is', () => {
    expect(fieldsWithoutWords(channelJsonSchema(), '')).toEqual([]);
  });

  it('shows the defaults', () => {
    const { properties } = channelJsonSchema() as { properties: Record<string, JsonObject> };
    expect(properties['timeZone']).toMatchObject({ default: 'UTC' });
    expect(properties['languages']).toMatchObject({ default: ['en'] });
  });
});

function fieldsWithoutWords(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, JsonObject> };
  const silent = Object.entries(properties ?? {}).flatMap(([name, field]) =>
    'description' in field || '$ref' in field ? [] : [`${path}/${name}`],
  );
  return [
    ...silent,
    ...Object.entries(schema).flatMap(([name, part]) =>
      name === 'examples' || name === 'default' ? [] : fieldsWithoutWords(part, `${path}/${name}`),
    ),
  ];
}
