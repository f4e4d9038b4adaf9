import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { apiBase } from '../../contract/endpoints.js';
import { imageFormats, parseImageSize } from '../../contract/image-size.js';
import type { ImageService } from '../images/image-service.js';
import { sendProblem } from '../problem.js';

const Params = z.object({ key: z.string().check(z.maxLength(64)), file: z.string().check(z.maxLength(32)) });

const FOR_EVER = 'public, max-age=31536000, immutable';
/** A broken original is asked for again by each TV no sooner than this. */
const BROKEN = 'public, max-age=60';
const TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const;

export const imageRoutes: FastifyPluginAsyncZod<{ readonly images: ImageService }> = async (app, { images }) => {
  app.get(`${apiBase}/images/:key/:file`, { schema: { params: Params } }, async (request, reply) => {
    const { key, file } = request.params;
    const [sizeText = '', formatText = '', ...rest] = file.split('.');
    const size = parseImageSize(sizeText);
    if (!size) return sendProblem(reply, 'badParameter', 'size: is not WIDTH or WIDTHxHEIGHT, at most 3840 each');
    const format = rest.length > 0 ? undefined : imageFormats.find((known) => known === formatText);
    if (!format) return sendProblem(reply, 'badParameter', `format: is not one of ${imageFormats.join(', ')}`);

    const picture = await images.picture({ key, size, format });
    if (!picture.ok) {
      if (picture.error.kind === 'unknownPicture') return sendProblem(reply, 'unknownPicture');
      request.log.info({ error: picture.error }, 'picture unavailable');
      return sendProblem(reply.header('cache-control', BROKEN), 'pictureUnavailable');
    }

    const etag = `"${createHash('sha1').update(picture.value).digest('base64url')}"`;
    reply.headers({ etag, 'cache-control': FOR_EVER });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(TYPES[format]).send(picture.value);
  });
};
