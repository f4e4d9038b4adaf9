import { AlertList } from './alert.js';
import { Channel } from './channel.js';
import { apiBase, endpoints, eventsPath } from './endpoints.js';
import { componentSchemas, type JsonObject, parameterSchemas } from './json-schema.js';
import { Picture, Video } from './media.js';
import { Card, CardList, Page, Rail, RailSlice } from './page.js';
import { Problem } from './problem.js';
import { Schedule, ScheduledProgramme, StreamSchedule } from './schedule.js';
import { Block, ServedStory } from './story.js';

const COMPONENTS = {
  AlertList,
  Block,
  Card,
  CardList,
  Channel,
  Page,
  Picture,
  Problem,
  Rail,
  RailSlice,
  Schedule,
  ScheduledProgramme,
  Story: ServedStory,
  StreamSchedule,
  Video,
} as const;

type Endpoint = (typeof endpoints)[keyof typeof endpoints];

/** The content API as an OpenAPI 3.1 document, made from the table of endpoints. */
export const openApiDocument = (version: string): JsonObject => ({
  openapi: '3.1.0',
  info: {
    title: 'Rundown content API',
    version,
    description: 'A TV news channel as JSON and right-sized pictures. Public and read only.',
  },
  servers: [{ url: '/' }],
  paths: {
    ...Object.fromEntries(Object.values(endpoints).map((endpoint) => [template(endpoint.path), toPath(endpoint)])),
    ...otherPaths,
  },
  components: { schemas: componentSchemas(COMPONENTS) },
});

function toPath({ path, summary, params, query, response }: Endpoint): JsonObject {
  return {
    get: {
      summary,
      operationId: Object.entries(endpoints).find(([, each]) => each.path === path)?.[0],
      parameters: [...parametersIn('path', params), ...parametersIn('query', query)],
      responses: {
        200: json(summary, nameOf(response)),
        304: { description: 'Not modified.' },
        ...problems(400, 404, ...(path.startsWith(endpoints.story.path) ? [410] : []), 503),
      },
    },
  };
}

function parametersIn(place: 'path' | 'query', schema: Endpoint['params'] | Endpoint['query']): JsonObject[] {
  const { properties, required } = parameterSchemas(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const template = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const nameOf = (schema: unknown): string =>
  Object.entries(COMPONENTS).find(([, component]) => component === schema)?.[0] ?? 'Problem';

const json = (description: string, component: string): JsonObject => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${component}` } } },
});

const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'A parameter is not right; the detail names it.',
  404: 'The channel has no such thing.',
  410: 'The newsroom has withdrawn the story.',
  503: 'Not now; ask again in a while.',
};

const problems = (...statuses: readonly number[]): JsonObject =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEM_WORDS[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const inPath = (name: string, description: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

const health = (description: string): JsonObject => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties: { status: { type: 'string' } } } } },
});

/** What answers no JSON of the contract. */
const otherPaths: JsonObject = {
  [eventsPath]: {
    get: {
      summary: 'Server-sent events: `alerts` whenever the alerts in force change, `beat` now and then.',
      operationId: 'events',
      parameters: [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }],
      responses: {
        200: { description: 'A stream without end.', content: { 'text/event-stream': {} } },
        ...problems(503),
      },
    },
  },
  [`${apiBase}/images/{key}/{size}.{format}`]: {
    get: {
      summary: 'A picture of the channel at exactly the size it is drawn.',
      operationId: 'image',
      parameters: [
        inPath('key', "A picture's key, as cards and stories carry it."),
        inPath('size', '`384x216` is cropped to fill, `624` keeps its shape.'),
        inPath('format', '`webp` or `jpg`.'),
      ],
      responses: {
        200: { description: 'The picture.', content: { 'image/webp': {}, 'image/jpeg': {} } },
        304: { description: 'Not modified.' },
        ...problems(400, 404),
      },
    },
  },
  '/healthz': {
    get: { summary: 'Whether the process lives.', operationId: 'healthz', responses: { 200: health('It does.') } },
  },
  '/readyz': {
    get: {
      summary: 'Whether the channel can be served.',
      operationId: 'readyz',
      responses: { 200: health('It can.'), 503: health('Not now; `reasons` says why.') },
    },
  },
};
