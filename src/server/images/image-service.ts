import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { formatImageSize, type ImageFormat, type ImageSize } from '../../contract/image-size.js';
import { err, ok, type Result } from '../../contract/result.js';
import type { Outbound } from '../outbound/create-outbound.js';
import { openDiskCache } from './disk-cache.js';
import { fetchOriginal, type SiteFile } from './fetch-original.js';
import type { ImageError } from './image-error.js';
import { limitConcurrency } from './limit-concurrency.js';
import { onceAtATime } from './once-at-a-time.js';
import { resizePicture } from './resize-picture.js';

/** A broken original is not tried again before this, however many TVs ask for it. */
const RETRY_BROKEN_MS = 60_000;
const MAX_BROKEN_KEPT = 5_000;
const MAX_FETCHES = 8;
/** Of the bound, what originals may take; the rest is for the sizes made from them. */
const ORIGINALS_SHARE = 0.5;

export interface ImageRequest {
  readonly key: string;
  readonly size: ImageSize;
  readonly format: ImageFormat;
}

export interface ImageService {
  picture(asked: ImageRequest): Promise<Result<Buffer, ImageError>>;
  cacheBytes(): number;
}

export interface ImageDeps {
  readonly folder: string;
  readonly maxBytes: number;
  /** The address of a picture of the channel; missing for any other key. */
  pictureUrl(key: string): string | undefined;
  readonly siteFile: SiteFile;
  readonly outbound: Pick<Outbound, 'dispatcher' | 'userAgent'>;
  clock(): Date;
}

interface Broken {
  readonly until: number;
  readonly error: ImageError;
}

/** Makes the channel's pictures at the size they are drawn. Each original is fetched once for all its sizes. */
export async function openImageService(deps: ImageDeps): Promise<ImageService> {
  const originals = await openDiskCache(join(deps.folder, 'originals'), deps.maxBytes * ORIGINALS_SHARE);
  const sizes = await openDiskCache(join(deps.folder, 'sizes'), deps.maxBytes * (1 - ORIGINALS_SHARE));
  const broken = new Map<string, Broken>();
  const fetchSlot = limitConcurrency(MAX_FETCHES);
  const resizeSlot = limitConcurrency(availableParallelism());
  const fetchOnce = onceAtATime<Result<Buffer, ImageError>>();
  const makeOnce = onceAtATime<Result<Buffer, ImageError>>();

  return {
    async picture({ key, size, format }) {
      const url = deps.pictureUrl(key);
      if (url === undefined) return err({ kind: 'unknownPicture', key });
      const name = `${key}-${formatImageSize(size)}.${format}`;
      return makeOnce(name, async () => {
        const known = await sizes.read(name);
        return known ? ok(known) : make(name, url, { key, size, format });
      });
    },

    cacheBytes: () => originals.sizeBytes() + sizes.sizeBytes(),
  };

  async function make(name: string, url: string, { key, size, format }: ImageRequest) {
    const fault = brokenNow(key);
    if (fault) return err(fault);
    const original = await fetchOnce(key, () => fetchSlot(() => readOriginal(key, url)));
    if (!original.ok) return remember(key, original.error);
    try {
      const bytes = await resizeSlot(() => resizePicture(original.value, size, format));
      await sizes.write(name, bytes);
      return ok(bytes);
    } catch (cause) {
      // The newsroom may yet put a picture in its place.
      await originals.remove(key);
      return remember(key, {
        kind: 'notAPicture',
        url,
        detail: cause instanceof Error ? cause.message : String(cause),
      });
    }
  }

  async function readOriginal(key: string, url: string): Promise<Result<Buffer, ImageError>> {
    const known = await originals.read(key);
    if (known) return ok(known);
    const fetched = await fetchOriginal(url, deps);
    // What is on this disk already need not be there twice.
    if (fetched.ok && !url.startsWith('/')) await originals.write(key, fetched.value);
    return fetched;
  }

  function brokenNow(key: string): ImageError | undefined {
    const fault = broken.get(key);
    if (!fault || fault.until > deps.clock().getTime()) return fault?.error;
    broken.delete(key);
    return undefined;
  }

  function remember(key: string, error: ImageError): Result<never, ImageError> {
    if (broken.size >= MAX_BROKEN_KEPT) broken.clear();
    broken.set(key, { until: deps.clock().getTime() + RETRY_BROKEN_MS, error });
    return err(error);
  }
}
