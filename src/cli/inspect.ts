import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../contract/result.js';
import { FieldMap } from '../contract/source.js';
import type { Diagnosis } from '../feeds/doctor/diagnose.js';
import { toJsonReport, unreadableReport } from '../feeds/doctor/report-json.js';
import { toWords } from '../feeds/doctor/report-words.js';
import type { FeedDocument } from '../feeds/feed-reading.js';
import { pathText, readWith } from '../server/channel/schema-words.js';
import { type AllowedHostError, readAllowedHosts } from '../server/config.js';
import { feedErrorWords } from '../server/ingest/feed-error-words.js';
import { createFetchFeed, isWebAddress } from '../server/ingest/fetch-feed.js';
import type { FetchError } from '../server/ingest/fetched-feed.js';
import { createOutbound } from '../server/outbound/create-outbound.js';
import { createFeedReader } from '../server/reading/create-feed-reader.js';
import type { ReadError } from '../server/reading/feed-reader.js';
import { startErrorLines } from '../server/start-error.js';
import { feedProcessFile } from './package-root.js';

export interface InspectFlags {
  readonly json?: boolean | undefined;
  readonly map?: string | undefined;
  readonly base?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
}

/** Why there is nothing to inspect. */
type InspectError =
  | FetchError
  | ReadError
  | AllowedHostError
  | { readonly kind: 'badMap'; readonly file: string; readonly reason: string }
  | { readonly kind: 'badBase'; readonly text: string };

/** `rundown inspect`: 0 when TVs get at least one story, 1 when none, 2 when it cannot be read. Nothing is stored. */
export async function inspect(target: string, flags: InspectFlags, version: string): Promise<number> {
  const document = await readDocument(target, flags, version);
  const diagnosis = document.ok ? await diagnose(document.value) : document;
  if (!diagnosis.ok) return fail(diagnosis.error, flags);

  const { value } = diagnosis;
  const isPath = !isWebAddress(target);
  if (flags.json) console.log(JSON.stringify(toJsonReport(value), null, 2));
  else console.log(toWords(value, isPath ? basename(target) : target).join('\n'));
  return value.reading.stories.length > 0 ? 0 : 1;
}

async function diagnose(document: FeedDocument): Promise<Result<Diagnosis, ReadError>> {
  const doctor = createFeedReader({ processFile: feedProcessFile() });
  try {
    return await doctor.diagnose(document, new Date());
  } finally {
    await doctor.close();
  }
}

function fail(error: InspectError, { json }: InspectFlags): number {
  const words = wordsOf(error);
  if (json) console.log(JSON.stringify(unreadableReport(error.kind, words), null, 2));
  else console.error(words);
  return 2;
}

function wordsOf(error: InspectError): string {
  switch (error.kind) {
    case 'badMap':
      return `The field map ${error.file} ${error.reason}.`;
    case 'badBase':
      return `--base takes an http(s) address, not "${error.text}".`;
    case 'badAllowedHost':
      return startErrorLines(error).join(' ');
    default:
      return feedErrorWords(error);
  }
}

async function readDocument(
  target: string,
  flags: InspectFlags,
  version: string,
): Promise<Result<FeedDocument, InspectError>> {
  const map = flags.map === undefined ? ok(undefined) : await readMap(flags.map);
  if (!map.ok) return map;
  if (flags.base !== undefined && !isWebAddress(flags.base)) return err({ kind: 'badBase', text: flags.base });
  const allowedHosts = readAllowedHosts(flags.allowHost ?? []);
  if (!allowedHosts.ok) return allowedHosts;

  const outbound = createOutbound({ version, allowedHosts: allowedHosts.value });
  const folder = dirname(resolve(target));
  const fetchFeed = createFetchFeed({ outbound, baseDir: folder, allowedFolders: [] });
  try {
    const fetched = await fetchFeed({ url: addressOf(target) });
    if (!fetched.ok) return fetched;
    // Nothing was asked for on a condition, so there is no other answer.
    if (fetched.value.kind === 'notModified') throw new Error('an unconditional request was answered "not modified"');
    const { bytes, contentType, finalUrl } = fetched.value;
    return ok({
      url: target,
      baseUrl: flags.base ?? finalUrl,
      assumedBaseUrl: '/',
      bytes,
      ...(contentType ? { contentType } : {}),
      ...(map.value ? { map: map.value } : {}),
    });
  } finally {
    await outbound.close();
  }
}

/** A path may hold colons, which would make an address of it. */
function addressOf(target: string): string {
  if (isWebAddress(target) || /^(file|[a-z][a-z0-9+.-]+):\/\//i.test(target)) return target;
  return pathToFileURL(resolve(target)).href;
}

async function readMap(file: string): Promise<Result<FieldMap, InspectError>> {
  const fail = (reason: string): Result<never, InspectError> => err({ kind: 'badMap', file, reason });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return fail('cannot be read');
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('is not JSON');
  }
  const read = readWith(FieldMap, value);
  if ('value' in read) return ok(read.value);
  return fail(read.faults.map(({ at, reason }) => `${pathText(at)} ${reason}`.trim()).join('; '));
}
