import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../contract/result.js';
import { maxFeedBytes } from '../../feeds/bytes/inflate.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FetchedFeed, FetchRequest } from './fetched-feed.js';

/** A file's time and size stand for its etag: editors and exporters change at least one of them. */
export async function fetchFile({ url, etag }: FetchRequest, baseDir: string): Promise<Result<FetchedFeed, FeedError>> {
  try {
    const path = url.startsWith('file:') ? fileURLToPath(url) : resolve(baseDir, url);
    const file = await open(path, 'r');
    try {
      const { mtimeMs, size } = await file.stat();
      const fresh = `${mtimeMs}-${size}`;
      if (fresh === etag) return ok({ kind: 'notModified' });
      if (size > maxFeedBytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
      return ok({ kind: 'fetched', bytes: await file.readFile(), etag: fresh, finalUrl: '' });
    } finally {
      await file.close();
    }
  } catch (cause) {
    return err({ kind: 'fileNotReadable', url, cause: reasonOf(cause as NodeJS.ErrnoException) });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not allowed',
  EISDIR: 'it is a folder',
};

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string => reasons[code] ?? message;
