import { constants, existsSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../contract/result.js';
import { maxFeedBytes } from '../../feeds/bytes/inflate.js';
import type { FetchError, FetchedFeed, FetchRequest } from './fetched-feed.js';

export interface FileOptions {
  /** Paths are relative to it, and what is in it may be read. */
  readonly baseDir: string;
  /** Where else files may be read. */
  readonly allowedFolders: readonly string[];
}

/** A file's time and size stand for its etag: editors and exporters change at least one of them. */
export async function fetchFile(
  { url, etag }: FetchRequest,
  { baseDir, allowedFolders }: FileOptions,
): Promise<Result<FetchedFeed, FetchError>> {
  try {
    const named = url.startsWith('file:') ? fileURLToPath(url) : resolve(baseDir, url);
    const path = await placeWithin([baseDir, ...allowedFolders], named);
    if (path === undefined) return err({ kind: 'outsideFolders', url });
    // Opening a pipe would wait for its writer.
    const found = await stat(path);
    if (found.isDirectory()) return err({ kind: 'fileNotReadable', url, cause: 'it is a folder' });
    if (!found.isFile()) return err({ kind: 'fileNotReadable', url, cause: 'it is no file' });
    return await readWhole(path, { url, etag });
  } catch (cause) {
    return err({ kind: 'fileNotReadable', url, cause: reasonOf(cause as NodeJS.ErrnoException) });
  }
}

/**
 * Where a path leads when its links are followed, if that is in one of the folders. Its words are judged before that, so that
 * nothing is told of files elsewhere, not even whether they are there.
 */
async function placeWithin(folders: readonly string[], path: string): Promise<string | undefined> {
  if (!folders.some((folder) => isInside(resolve(folder), path))) return undefined;
  const [place = path, ...places] = await Promise.all(
    [path, ...folders.filter(existsSync)].map((each) => realpath(each)),
  );
  return places.some((folder) => isInside(folder, place)) ? place : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

async function readWhole(
  path: string,
  { url, etag }: { readonly url: string; readonly etag: string | undefined },
): Promise<Result<FetchedFeed, FetchError>> {
  // The links of the path were followed already; one that has come since is not.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { mtimeMs, size } = await file.stat();
    const fresh = `${mtimeMs}-${size}`;
    if (fresh === etag) return ok({ kind: 'notModified' });
    if (size > maxFeedBytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
    return ok({ kind: 'fetched', bytes: await file.readFile(), etag: fresh, finalUrl: '' });
  } finally {
    await file.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not allowed',
  ELOOP: 'its links lead in a circle',
};

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string => reasons[code] ?? message;
