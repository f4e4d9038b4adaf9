import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { interceptors, request } from 'undici';
import { err, ok, type Result } from '../../contract/result.js';
import type { Outbound } from '../outbound/create-outbound.js';
import { refusalIn } from '../outbound/refused-address.js';
import type { ImageError } from './image-error.js';

export const maxOriginalBytes = 20 * 1024 * 1024;
const MAX_MS = 15_000;
const MAX_REDIRECTS = 5;

const ACCEPT = 'image/webp,image/avif,image/*;q=0.9,*/*;q=0.5';

const followRedirects = interceptors.redirect({ maxRedirections: MAX_REDIRECTS });

/** The file behind a path of our own site (`/demo/pictures/x.webp`), where the site has it on disk. */
export type SiteFile = (path: string) => string | undefined;

export interface OriginalDeps {
  readonly siteFile: SiteFile;
  readonly outbound: Pick<Outbound, 'dispatcher' | 'userAgent'>;
}

/** A picture as the newsroom published it. */
export function fetchOriginal(url: string, { siteFile, outbound }: OriginalDeps): Promise<Result<Buffer, ImageError>> {
  return url.startsWith('/') ? readSiteFile(url, siteFile) : download(url, outbound);
}

async function readSiteFile(url: string, siteFile: SiteFile): Promise<Result<Buffer, ImageError>> {
  const file = siteFile(url);
  if (file === undefined) return err({ kind: 'unreachable', url, cause: 'the site has no such file' });
  try {
    if ((await stat(file)).size > maxOriginalBytes) return tooLarge(url);
    return ok(await readFile(file));
  } catch (cause) {
    return err({ kind: 'unreachable', url, cause: String(cause) });
  }
}

async function download(url: string, outbound: OriginalDeps['outbound']): Promise<Result<Buffer, ImageError>> {
  try {
    const { statusCode, headers, body } = await request(url, {
      // Each redirect is dispatched anew, so each host on the way is judged.
      dispatcher: outbound.dispatcher().compose(followRedirects),
      headers: { accept: ACCEPT, 'user-agent': outbound.userAgent },
      signal: AbortSignal.timeout(MAX_MS),
    });
    if (statusCode !== 200) {
      discard(body);
      return err({ kind: 'httpStatus', url, status: statusCode });
    }
    if (Number(headers['content-length'] ?? 0) > maxOriginalBytes) {
      discard(body);
      return tooLarge(url);
    }
    return await readBounded(url, body);
  } catch (cause) {
    const refusal = refusalIn(cause);
    if (refusal) return err({ kind: 'refusedAddress', url, refusal });
    return err({ kind: 'unreachable', url, cause: cause instanceof Error ? cause.message : String(cause) });
  }
}

// undici reports a body that is thrown away as an error, and an error that nobody hears ends the process.
const discard = (body: Readable): void => void body.on('error', () => undefined).destroy();

async function readBounded(url: string, body: AsyncIterable<Buffer>): Promise<Result<Buffer, ImageError>> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > maxOriginalBytes) return tooLarge(url);
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

const tooLarge = (url: string): Result<never, ImageError> =>
  err({ kind: 'tooLarge', url, limitBytes: maxOriginalBytes });
