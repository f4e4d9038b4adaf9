import { err } from '../../contract/result.js';
import { type FileOptions, fetchFile } from './fetch-file.js';
import { fetchHttp, type HttpOptions } from './fetch-http.js';
import type { FetchFeed } from './fetched-feed.js';

export interface FetchOptions extends HttpOptions, FileOptions {}

/** The only place where feeds come into the program. */
export function createFetchFeed(options: FetchOptions): FetchFeed {
  return async (request) => {
    if (isWebAddress(request.url)) return fetchHttp(request, options);
    if (/^file:|^[^:]*$|^[a-z]:[\\/]/i.test(request.url)) return fetchFile(request, options);
    return err({ kind: 'unsupportedAddress', url: request.url });
  };
}

export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
