import axios, { isAxiosError } from 'axios';
import type { Channel } from '../../contract/channel.js';
import { imagePath, pathTo } from '../../contract/endpoints.js';
import type { ImageFormat, ImageSize } from '../../contract/image-size.js';
import type { CardList, Page, RailSlice } from '../../contract/page.js';
import { err, ok, type Result } from '../../contract/result.js';
import type { ServedStory } from '../../contract/story.js';
import { mostResults } from '../../viewer/search-focus.js';
import type { ApiError } from './api-error.js';
import { askHosts } from './ask-hosts.js';
import type { Diagnostics } from './diagnostics.js';
import type { Hosts } from './hosts.js';
import { type Reader, readCardList, readChannel, readPage, readSlice, readStory } from './read-answers.js';

const timeoutMs = 8_000;

type Answer<T> = Promise<Result<T, ApiError>>;

/** The channel's public API, read-only. Answers are cached and revalidated by the browser. */
export interface ContentApi {
  channel(): Answer<Channel>;
  page(id: string, after?: string): Answer<Page>;
  rail(id: string, after: string): Answer<RailSlice>;
  story(id: string): Answer<ServedStory>;
  related(id: string): Answer<CardList>;
  /** Called off by `signal`: what comes then is an error that means nothing. */
  search(query: string, signal?: AbortSignal): Answer<CardList>;
  /** What only later screens ask for is read by them. */
  read<T>(path: string, reader: Reader<T>): Answer<T>;
  /** Undefined when each host has failed with it: `failed` are addresses that were tried. */
  imageAddress(key: string, size: ImageSize, failed?: readonly string[]): string | undefined;
  /** Where the API is that answered last; `''` for the app's own host. */
  readonly origin: string;
}

export interface ContentApiDeps {
  readonly hosts: Hosts;
  readonly imageFormat: ImageFormat;
  readonly diagnostics: Diagnostics;
  /** Of the page. Pictures are fetched by a worker, to which `/api/...` is no address. */
  readonly pageOrigin: string;
}

interface Reading<T> {
  readonly read: Reader<T>;
  readonly signal: AbortSignal | undefined;
}

export function createContentApi({ hosts, imageFormat, diagnostics, pageOrigin }: ContentApiDeps): ContentApi {
  const http = axios.create({ timeout: timeoutMs, headers: { Accept: 'application/json' } });
  const underWay = new Map<string, Answer<unknown>>();

  return {
    channel: () => get(pathTo('channel'), readChannel),
    page: (id, after) => get(pathTo('page', { id }, { after }), readPage),
    rail: (id, after) => get(pathTo('rail', { id }, { after }), readSlice),
    story: (id) => get(pathTo('story', { id }), readStory),
    related: (id) => get(pathTo('related', { id }), readCardList),
    search: (q, signal) => get(pathTo('search', {}, { q, limit: mostResults }), readCardList, signal),
    read: get,
    imageAddress: (key, size, failed = []) =>
      hosts
        .order()
        .map((host) => (host || pageOrigin) + imagePath(key, size, imageFormat))
        .find((address) => failed.indexOf(address) < 0),
    get origin() {
      return hosts.current;
    },
  };

  // Who asks for what is under way already shares its answer.
  function get<T>(path: string, read: Reader<T>, signal?: AbortSignal): Answer<T> {
    if (signal) return getAnew(path, { read, signal });
    // One path has one reader, so what is under way for it is of its type.
    const shared = underWay.get(path) as Answer<T> | undefined;
    if (shared) return shared;
    const asking = getAnew(path, { read, signal }).finally(() => underWay.delete(path));
    underWay.set(path, asking);
    return asking;
  }

  function getAnew<T>(path: string, reading: Reading<T>): Answer<T> {
    void probe();
    return askHosts(
      hosts,
      (host) => getFrom(host, path, reading),
      () => reading.signal?.aborted === true,
    );
  }

  /** Whether a preferred host is back is found out beside the viewer's requests, never by them. */
  async function probe() {
    const host = hosts.takeProbe();
    if (host === undefined) return;
    const answer = await getFrom(host, pathTo('channel'), { read: readChannel, signal: undefined });
    if (answer.ok) hosts.answered(host);
    else hosts.failed(host);
  }

  async function getFrom<T>(host: string, path: string, { read, signal }: Reading<T>): Answer<T> {
    try {
      const { data } = await http.get<unknown>(host + path, signal && { signal });
      const value = read(data, (reasons) => diagnostics.recordDropped(path, reasons));
      return value.ok ? ok(value.value) : err({ kind: 'contract', detail: value.error });
    } catch (cause) {
      if (!isAxiosError(cause)) throw cause;
      return err(cause.response ? { kind: 'status', status: cause.response.status } : { kind: 'offline' });
    }
  }
}
