import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { demoMimeType } from '../demo/demo-files.js';

/** The demo channel's own pictures, media and feeds. */
export const demoRoutes: FastifyPluginAsync<{ readonly demoFolder: string }> = async (app, { demoFolder }) => {
  for (const room of ['pictures', 'media', 'feeds']) {
    await app.register(fastifyStatic, {
      root: join(demoFolder, room),
      prefix: `/demo/${room}/`,
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders(response, path) {
        const type = demoMimeType(path);
        if (type) response.setHeader('content-type', type);
        response.setHeader('cache-control', cacheControl(path));
      },
    });
  }
};

// A media file never changes under its name; a feed does.
const cacheControl = (path: string): string =>
  /\.(ts|m4s|mp4|aac)$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
