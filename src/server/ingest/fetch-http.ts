import { fetch, type Response } from 'undici';
import { err, ok, type Result } from '../../contract/result.js';
import { maxFeedBytes } from '../../feeds/bytes/inflate.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FetchedFeed, FetchRequest } from './fetched-feed.js';

const timeLimitSec = 30;
const redirectLimit = 5;
const longestRetryAfterSec = 24 * 60 * 60;
const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

/** One conditional request within the limits of time, size and redirects. */
export async function fetchHttp(request: FetchRequest, userAgent: string): Promise<Result<FetchedFeed, FeedError>> {
  const deadline = AbortSignal.timeout(timeLimitSec * 1000);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const followed = await follow(request, { userAgent, signal });
    return followed.ok ? await toFetched(followed.value, request.url) : followed;
  } catch (cause) {
    if (request.signal?.aborted) return err({ kind: 'cancelled', url: request.url });
    if (deadline.aborted) return err({ kind: 'timeout', url: request.url, limitSec: timeLimitSec });
    return err({ kind: 'unreachable', url: request.url, cause: reasonOf(cause) });
  }
}

interface Followed {
  readonly response: Response;
  readonly finalUrl: string;
}

async function follow(
  { url, etag, lastModified }: FetchRequest,
  { userAgent, signal }: { readonly userAgent: string; readonly signal: AbortSignal },
): Promise<Result<Followed, FeedError>> {
  const headers = {
    accept,
    'user-agent': userAgent,
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
  let finalUrl = url;
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    const response = await fetch(finalUrl, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!isRedirect(response.status) || !location) return ok({ response, finalUrl });
    await response.body?.cancel();
    finalUrl = new URL(location, finalUrl).href;
    if (!/^https?:/i.test(finalUrl)) return err({ kind: 'unsupportedAddress', url: finalUrl });
  }
  return err({ kind: 'tooManyRedirects', url, limit: redirectLimit });
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function toFetched({ response, finalUrl }: Followed, url: string): Promise<Result<FetchedFeed, FeedError>> {
  const { status, headers } = response;
  if (status === 304) return ok({ kind: 'notModified' });
  if (!response.ok) {
    await response.body?.cancel();
    const retryAfterSec = readRetryAfter(headers.get('retry-after'));
    return err({ kind: 'httpStatus', url, status, ...(retryAfterSec ? { retryAfterSec } : {}) });
  }
  const bytes = await readLimited(response);
  if (!bytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
  const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map((name) => headers.get(name));
  return ok({
    kind: 'fetched',
    bytes,
    finalUrl,
    ...(contentType ? { contentType } : {}),
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  });
}

/** `fetch` has undone the compression, so what is counted here is what a bomb would unfold to. */
async function readLimited(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the body.
    if (length > maxFeedBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seconds, or a date by the server's own clock. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestRetryAfterSec) : undefined;
}

/** `fetch` says only "fetch failed"; what happened is in the cause. */
function reasonOf(thrown: unknown): string {
  const { cause, message } = thrown as Error & { cause?: { code?: string; message?: string } };
  return reasons[cause?.code ?? ''] ?? cause?.message ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_SOCKET: 'it broke the connection',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};
