import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { channelJsonSchema } from '../../contract/json-schema.js';
import { openApiDocument } from '../../contract/open-api.js';
import { createAnswer } from '../answer.js';
import { sendReady } from '../json-answers.js';
import { pathOf } from '../request-address.js';
import { everyAnswerHeaders } from '../security-headers.js';

const DOCS = '/api/docs';

// Its own scripts are files; the styles that Swagger UI writes into elements are not.
const UI_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/** The same address gives programs the OpenAPI document and people a page that explains it. */
export const docsRoutes: FastifyPluginAsync<{ readonly version: string }> = async (app, { version }) => {
  const document = openApiDocument(version);
  const openApi = jsonAnswer(document, 'application/json; charset=utf-8');
  const channelSchema = jsonAnswer(channelJsonSchema(), 'application/schema+json; charset=utf-8');

  app.get('/api/channel.schema.json', (request, reply) => sendReady(channelSchema, request, reply));
  app.get(`${DOCS}/openapi.json`, (request, reply) => sendReady(openApi, request, reply));

  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: DOCS,
    uiConfig: { url: `${DOCS}/openapi.json` },
    staticCSP: UI_POLICY,
    uiHooks: {
      onRequest: (request, reply, done) => {
        if (isDocsRoot(request) && !prefersHtml(request.headers.accept)) void sendReady(openApi, request, reply);
        else done();
      },
    },
  });
};

const jsonAnswer = (value: object, type: string) =>
  createAnswer(Buffer.from(JSON.stringify(value)), {
    ...everyAnswerHeaders,
    'content-type': type,
    'cache-control': 'public, max-age=300',
  });

const isDocsRoot = ({ url }: FastifyRequest): boolean => [DOCS, `${DOCS}/`].includes(pathOf(url));

function prefersHtml(accept = ''): boolean {
  const html = weightOf(accept, 'text/html');
  return html > 0 && html >= weightOf(accept, 'application/json');
}

function weightOf(accept: string, type: string): number {
  const range = accept.split(',').find((each) => each.trim().toLowerCase().startsWith(type));
  if (!range) return 0;
  return Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);
}
