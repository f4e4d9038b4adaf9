import { err } from '../../contract/result.js';
import { fetchFile } from './fetch-file.js';
import { fetchHttp } from './fetch-http.js';
import type { FetchFeed } from './fetched-feed.js';

export interface FetchOptions {
  /** Of Rundown, for the servers that we ask. */
  readonly version: string;
  /** Paths of files are relative to it. */
  readonly baseDir: string;
}

/** The only place where feeds come into the program. */
export function createFetchFeed({ version, baseDir }: FetchOptions): FetchFeed {
  const userAgent = `Rundown/${version} (+news channel)`;
  return async (request) => {
    if (/^https?:\/\//i.test(request.url)) return fetchHttp(request, userAgent);
    if (/^file:|^[^:]*$|^[a-z]:[\\/]/i.test(request.url)) return fetchFile(request, baseDir);
    return err({ kind: 'unsupportedAddress', url: request.url });
  };
}
