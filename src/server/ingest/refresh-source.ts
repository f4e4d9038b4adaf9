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
import { isWebAddress } from './fetch-feed.js';
import type { AnswerTerms, FetchError, Fetched, FetchFeed } from './fetched-feed.js';
import { type NextFetch, nextFetchAt } from './next-fetch.js';
import { sourceNotices } from './source-notices.js';

/** One more with each change of what a feed's bytes are made into, so that unchanged feeds are read again after an update. */
const readerVersion = 3;
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

async function refresh(job: Refresh): Promise<RefreshOutcome> {
  const { source, state, deps, signal } = job;
  const fetched = await deps.fetchFeed({
    url: source.url,
    ...(signal ? { signal } : {}),
    ...(state.readAs === readingKey(source) ? conditionOf(state) : {}),
  });
  if (!fetched.ok) return fail(job, fetched.error);
  return fetched.value.kind === 'notModified' ? keep(job, fetched.value) : takeIn(job, fetched.value);
}

/** What was read the last time holds. */
async function keep(job: Refresh, terms: AnswerTerms): Promise<RefreshOutcome> {
  const { source, state, deps } = job;
  const settled = settle(job, terms, state.ttlSec);
  await deps.sources.recordSuccess(source.id, { at: deps.clock(), ...settled });
  return { sourceId: source.id, nextFetchAt: settled.nextFetchAt, result: ok({}) };
}

async function takeIn(job: Refresh, fetched: Fetched): Promise<RefreshOutcome> {
  const { source, deps, signal } = job;
  const at = deps.clock();
  const read = await deps.readFeed(toDocument(source, fetched), signal);
  if (!read.ok) return fail(job, read.error);
  // Saved before the etag is recorded: after a crash between the two the feed is only asked for once more.
  const counts = await deps.stories.saveFetched({
    sourceId: source.id,
    stories: read.value.stories.map((story) => applySourceDefaults(story, source)),
    retracted: toRetractions(read.value),
    seenAt: at,
    keepDays: source.keepDays,
  });
  const { ttlSec } = read.value;
  const settled = settle(job, fetched, ttlSec);
  await deps.sources.recordSuccess(source.id, {
    at,
    ...settled,
    ...conditionOf(fetched),
    readAs: readingKey(source),
    ttlSec,
    items: itemsOf(read.value),
  });
  return { sourceId: source.id, nextFetchAt: settled.nextFetchAt, result: ok({ counts }) };
}

/** When to ask again, and what the operator should know, by what the answer and the feed say. */
function settle({ source, deps }: Refresh, { freshForSec = 0, ...terms }: AnswerTerms, ttlSec = 0) {
  // Reading a file disturbs nobody.
  const peaceSec = isWebAddress(source.url) ? Math.max(freshForSec, ttlSec) : 0;
  return {
    nextFetchAt: plan(source, deps, { failureCount: 0, peaceSec }),
    notices: sourceNotices({ ...terms, refreshSec: source.refreshSec, peaceSec }),
  };
}

async function fail({ source, state, deps }: Refresh, error: FetchError | ReadError): Promise<RefreshOutcome> {
  const facts = { failureCount: state.failureCount + 1, retryAfterSec: retryAfter(error) };
  const nextFetchAt = plan(source, deps, facts);
  if (error.kind !== 'cancelled') {
    await deps.sources.recordFailure(source.id, { at: deps.clock(), nextFetchAt, error: feedErrorWords(error) });
  }
  return { sourceId: source.id, nextFetchAt, result: err(error) };
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

const conditionOf = ({ etag, lastModified }: Pick<FetchState, 'etag' | 'lastModified'>) => ({
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
