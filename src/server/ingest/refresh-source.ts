import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../contract/result.js';
import type { Source } from '../../contract/source.js';
import type { Story } from '../../contract/story.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { FeedReader, ReadError } from '../reading/feed-reader.js';
import { StoreFailure } from '../store/store-error.js';
import type { FetchedRetraction, FetchState, SavedCounts, SourceStore, StoryStore } from '../store/stores.js';
import { applySourceDefaults } from './apply-source-defaults.js';
import { describeFaults } from './describe-faults.js';
import { feedErrorWords, type RefreshError } from './feed-error-words.js';
import type { FetchError, Fetched, FetchFeed } from './fetched-feed.js';
import { type NextFetch, nextFetchAt } from './next-fetch.js';

/** One more with each change of what a feed's bytes are made into, so that unchanged feeds are read again after an update. */
const readerVersion = 2;
const secondsOfDay = 24 * 60 * 60;

export interface RefreshDeps {
  readonly stories: Pick<StoryStore, 'saveFetched'>;
  readonly sources: Pick<SourceStore, 'fetchState' | 'recordSuccess' | 'recordFailure'>;
  readonly fetchFeed: FetchFeed;
  readonly readFeed: FeedReader['read'];
  clock(): Date;
  random(): number;
}

/** `counts` is missing when the feed had not changed. */
export interface RefreshReport {
  readonly counts?: SavedCounts;
}

export interface RefreshOutcome {
  readonly sourceId: string;
  readonly nextFetchAt: Date;
  readonly result: Result<RefreshReport, RefreshError>;
}

/** Fetch, read, save, record. A failure is recorded on the source's health and returned, never thrown; its stories stay. */
export async function refreshSource(source: Source, deps: RefreshDeps, signal?: AbortSignal): Promise<RefreshOutcome> {
  let failureCount = 0;
  try {
    const state = await deps.sources.fetchState(source.id);
    failureCount = state.failureCount;
    return await refresh({ source, state, deps, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (!(cause instanceof StoreFailure)) throw cause;
    // Where the failure would be recorded is what failed.
    const next = plan(source, deps, { failureCount: failureCount + 1 });
    return { sourceId: source.id, nextFetchAt: next, result: err({ kind: 'storeFailed', error: cause.error }) };
  }
}

interface Refresh {
  readonly source: Source;
  readonly state: FetchState;
  readonly deps: RefreshDeps;
  readonly signal?: AbortSignal;
}

async function refresh({ source, state, deps, signal }: Refresh): Promise<RefreshOutcome> {
  const readAs = readingKey(source);
  const fetched = await deps.fetchFeed({
    url: source.url,
    ...(signal ? { signal } : {}),
    ...(state.readAs === readAs ? conditionOf(state) : {}),
  });
  if (!fetched.ok) return fail(fetched.error);
  const at = deps.clock();
  const next = plan(source, deps, { failureCount: 0, peaceSec: fetched.value.freshForSec });
  if (fetched.value.kind === 'notModified') {
    await deps.sources.recordSuccess(source.id, { at, nextFetchAt: next });
    return { sourceId: source.id, nextFetchAt: next, result: ok({}) };
  }

  const read = await deps.readFeed(toDocument(source, fetched.value), signal);
  if (!read.ok) return fail(read.error);
  const stories = read.value.stories.map((story) => applySourceDefaults(story, source));
  // Saved before the etag is recorded: after a crash between the two the feed is only asked for once more.
  const counts = await deps.stories.saveFetched({
    sourceId: source.id,
    stories,
    retracted: toRetractions(read.value),
    seenAt: at,
    keepDays: source.keepDays,
  });
  const { etag, lastModified } = fetched.value;
  const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}), readAs };
  await deps.sources.recordSuccess(source.id, { at, nextFetchAt: next, ...validators, items: itemsOf(read.value) });
  return { sourceId: source.id, nextFetchAt: next, result: ok({ counts }) };

  async function fail(error: FetchError | ReadError): Promise<RefreshOutcome> {
    const facts = { failureCount: state.failureCount + 1, retryAfterSec: retryAfter(error) };
    const next = plan(source, deps, facts);
    if (error.kind !== 'cancelled') {
      await deps.sources.recordFailure(source.id, {
        at: deps.clock(),
        nextFetchAt: next,
        error: feedErrorWords(error),
      });
    }
    return { sourceId: source.id, nextFetchAt: next, result: err(error) };
  }
}

function toRetractions({ retracted = [] }: FeedReading): FetchedRetraction[] {
  return retracted.map(({ id, at, reason }) => ({
    storyId: id,
    ...(at === undefined ? {} : { at: new Date(at) }),
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** What is gone for good is looked for once a day, in case it was taken down by mistake. */
function retryAfter(error: FetchError | ReadError): number | undefined {
  if (error.kind !== 'httpStatus') return undefined;
  return error.status === 410 ? secondsOfDay : error.retryAfterSec;
}

/** Changes with everything besides the bytes that decides what a feed becomes. */
function readingKey({ url, baseUrl, section, language, keepDays, map }: Source): string {
  const facts = JSON.stringify([readerVersion, url, baseUrl, section, language, keepDays, map]);
  return createHash('sha256').update(facts).digest('base64url').slice(0, 22);
}

const conditionOf = ({ etag, lastModified }: FetchState) => ({
  ...(etag ? { etag } : {}),
  ...(lastModified ? { lastModified } : {}),
});

function toDocument(source: Source, fetched: Fetched): FeedDocument {
  return {
    url: source.url,
    baseUrl: source.baseUrl ?? fetched.finalUrl,
    bytes: fetched.bytes,
    ...(fetched.contentType ? { contentType: fetched.contentType } : {}),
    ...(source.map ? { map: source.map } : {}),
  };
}

type PlanFacts = Pick<NextFetch, 'failureCount' | 'retryAfterSec' | 'peaceSec'>;

const plan = ({ refreshSec }: Source, { clock, random }: RefreshDeps, facts: PlanFacts): Date =>
  nextFetchAt({ now: clock(), refreshSec, random: random(), ...facts });

function itemsOf({ itemCount, stories, faults }: FeedReading) {
  const newestItemAt = newestOf(stories);
  return {
    itemsIn: itemCount,
    kept: stories.length,
    dropped: Math.max(0, itemCount - stories.length),
    faults: describeFaults(faults),
    ...(newestItemAt ? { newestItemAt } : {}),
  };
}

function newestOf(stories: readonly Story[]): Date | undefined {
  const times = stories.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []));
  return times.length > 0 ? new Date(times.reduce((a, b) => Math.max(a, b))) : undefined;
}
