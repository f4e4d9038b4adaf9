import { fetch, type Response } from 'undici';
import { err, ok, type Result } from '../../contract/result.js';
import { maxFeedBytes } from '../../feeds/bytes/inflate.js';
import type { Outbound } from '../outbound/create-outbound.js';
import { readFreshness, readRetryAfter } from './answer-terms.js';
import { toFetchError } from './fetch-failure.js';
import type { AnswerTerms, FetchError, FetchedFeed, FetchRequest } from './fetched-feed.js';

const timeLimitSec = 30;
const redirectLimit = 5;
const mediaBeginningBytes = 64 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanentRedirects = new Set([301, 308]);
const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

export interface HttpOptions {
  readonly outbound: Pick<Outbound, 'dispatcher' | 'userAgent'>;
  /** For all of it: looking up, connecting, redirects and the body. */
  readonly timeLimitSec?: number;
}

/** One conditional request within the limits of time, size and redirects. */
export async function fetchHttp(
  request: FetchRequest,
  { outbound, timeLimitSec: limitSec = timeLimitSec }: HttpOptions,
): Promise<Result<FetchedFeed, FetchError>> {
  const deadline = AbortSignal.timeout(limitSec * 1000);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const followed = await follow(request, { outbound, signal });
    return followed.ok ? await toFetched(followed.value, request.url) : followed;
  } catch (thrown) {
    if (request.signal?.aborted) return err({ kind: 'cancelled', url: request.url });
    if (deadline.aborted) return err({ kind: 'timeout', url: request.url, limitSec });
    return err(toFetchError(thrown, request.url));
  }
}

interface Followed {
  readonly response: Response;
  readonly finalUrl: string;
  readonly movedTo?: string;
}

interface FollowOptions extends Pick<HttpOptions, 'outbound'> {
  readonly signal: AbortSignal;
}

/** Each redirect is a request of its own, so each host on the way is judged. */
async function follow(
  { url, etag, lastModified }: FetchRequest,
  { outbound, signal }: FollowOptions,
): Promise<Result<Followed, FetchError>> {
  const headers = {
    accept,
    'user-agent': outbound.userAgent,
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
  let finalUrl = url;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let count = 0; count <= redirectLimit; count++) {
    const response = await fetch(finalUrl, { headers, signal, redirect: 'manual', dispatcher: outbound.dispatcher() });
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || !location) {
      return ok({ response, finalUrl, ...(movedTo ? { movedTo } : {}) });
    }
    await response.body?.cancel();
    const next = webAddress(location, finalUrl);
    if (!next) return err({ kind: 'unsupportedAddress', url: location });
    // What comes after a redirect for now is for now as well.
    isPermanent &&= permanentRedirects.has(response.status);
    if (isPermanent) movedTo = next;
    finalUrl = next;
  }
  return err({ kind: 'tooManyRedirects', url, limit: redirectLimit });
}

function webAddress(location: string, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(location, base);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

async function toFetched(followed: Followed, url: string): Promise<Result<FetchedFeed, FetchError>> {
  const { response, finalUrl } = followed;
  const { status, headers } = response;
  if (status === 304) return ok({ kind: 'notModified', ...termsOf(followed) });
  if (!response.ok) {
    await response.body?.cancel();
    const retryAfterSec = readRetryAfter(headers.get('retry-after'));
    return err({ kind: 'httpStatus', url, status, ...(retryAfterSec ? { retryAfterSec } : {}) });
  }
  const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map((name) => headers.get(name));
  const bytes = isMedia(contentType) ? await readBeginning(response) : await readLimited(response);
  if (!bytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
  return ok({
    kind: 'fetched',
    bytes,
    finalUrl,
    ...(contentType ? { contentType } : {}),
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
    ...termsOf(followed),
  });
}

function termsOf({ response, movedTo }: Followed): AnswerTerms {
  const freshForSec = readFreshness(response.headers);
  return { ...(freshForSec ? { freshForSec } : {}), ...(movedTo ? { movedTo } : {}) };
}

/** A source may be a video: its beginning says what it is, and TVs fetch the rest. Playlists are text. */
const isMedia = (contentType: string | null | undefined): boolean =>
  /^(video|audio)\/(?!.*mpegurl)/i.test(contentType ?? '');

async function readBeginning(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= mediaBeginningBytes) break;
  }
  return Buffer.concat(chunks);
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
