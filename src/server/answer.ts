import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this, compressed bytes fill the same network packet. */
const MIN_COMPRESSED_BYTES = 1_000;
const BROTLI_QUALITY = 7;

type Encoding = 'identity' | 'br' | 'gzip';

interface Variant {
  readonly etag: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly headersWhenSame: Readonly<Record<string, string | number>>;
}

/** A body ready to be sent many times: its ETag and headers made once, its compressed forms made when first asked for. */
export interface Answer {
  readonly bytes: Buffer;
  variant(encoding: Encoding): Variant | Promise<Variant>;
  /** With its compressed forms. */
  sizeBytes(): number;
}

export function createAnswer(bytes: Buffer, headers: Readonly<Record<string, string>>): Answer {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const ready = new Map<Encoding, Variant | Promise<Variant>>([['identity', toVariant('identity', bytes)]]);
  let sizeBytes = bytes.length;

  return {
    bytes,
    sizeBytes: () => sizeBytes,
    variant(encoding) {
      const wanted = bytes.length < MIN_COMPRESSED_BYTES ? 'identity' : encoding;
      const known = ready.get(wanted);
      if (known) return known;
      const making = compress(wanted, bytes).then((compressed) => {
        const variant = toVariant(wanted, compressed);
        sizeBytes += compressed.length;
        ready.set(wanted, variant);
        return variant;
      });
      ready.set(wanted, making);
      return making;
    },
  };

  function toVariant(encoding: Encoding, body: Buffer): Variant {
    const etag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const headersWhenSame = { ...headers, etag, vary: 'Accept-Encoding' };
    const coding: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    return {
      etag,
      bytes: body,
      headersWhenSame,
      headers: { ...headersWhenSame, ...coding, 'content-length': body.length },
    };
  }
}

/** Writes past the framework: these bytes are final, and this is the path every TV takes every minute. */
export function sendAnswer(answer: Answer, request: IncomingMessage, response: ServerResponse): void | Promise<void> {
  const variant = answer.variant(chooseEncoding(request.headers['accept-encoding']));
  if ('bytes' in variant) return write(variant, request, response);
  return variant.then((made) => write(made, request, response));
}

function write(variant: Variant, request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && isKnown(known, variant.etag)) {
    response.writeHead(304, variant.headersWhenSame as Record<string, string>).end();
    return;
  }
  response.writeHead(200, variant.headers as Record<string, string>);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.bytes);
}

/** The weak comparison that RFC 9110 asks of If-None-Match. */
function isKnown(header: string, etag: string): boolean {
  if (header === etag) return true;
  return header.split(',').some((each) => {
    const tag = each.trim();
    return tag === '*' || tag === etag || tag === `W/${etag}`;
  });
}

const OFFERS = { br: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i, gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i };

// Devices send a handful of different headers, and each is read once.
const choices = new Map<string, Encoding>();
const MAX_CHOICES = 200;

function chooseEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity';
  const known = choices.get(header);
  if (known) return known;
  const choice = OFFERS.br.test(header) ? 'br' : OFFERS.gzip.test(header) ? 'gzip' : 'identity';
  if (choices.size < MAX_CHOICES) choices.set(header, choice);
  return choice;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

function compress(encoding: Encoding, bytes: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(bytes);
  return toBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
