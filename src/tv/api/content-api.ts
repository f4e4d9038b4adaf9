import axios, { isAxiosError } from 'axios';
import type { Channel } from '../../contract/channel.js';
import { imagePath, pathTo } from '../../contract/endpoints.js';
import type { ImageFormat, ImageSize } from '../../contract/image-size.js';
import type { CardList, Page, RailSlice } from '../../contract/page.js';
import { err, ok, type Result } from '../../contract/result.js';
import type { ServedStory } from '../../contract/story.js';
import { mostResults } from '../../viewer/search-focus.js';
import type { ApiError } from './api-error.js';
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
  imageAddress(key: string, size: ImageSize): string;
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

  return {
    channel: () => get(pathTo('channel'), readChannel),
    page: (id, after) => get(pathTo('page', { id }, { after }), readPage),
    rail: (id, after) => get(pathTo('rail', { id }, { after }), readSlice),
    story: (id) => get(pathTo('story', { id }), readStory),
    related: (id) => get(pathTo('related', { id }), readCardList),
    search: (q, signal) => get(pathTo('search', {}, { q, limit: mostResults }), readCardList, signal),
    read: get,
    imageAddress: (key, size) => (hosts.current || pageOrigin) + imagePath(key, size, imageFormat),
    get origin() {
      return hosts.current;
    },
  };

  async function get<T>(path: string, read: Reader<T>, signal?: AbortSignal): Answer<T> {
    let error: ApiError = { kind: 'offline' };
    for (const host of hosts.order()) {
      const answer = await getFrom(host, path, { read, signal });
      if (answer.ok) {
        hosts.answered(host);
        return answer;
      }
      error = answer.error;
      // What one host does not know, the others do not know either: they hold the same channel.
      if ((error.kind === 'status' && error.status < 500) || signal?.aborted) return answer;
      hosts.failed(host);
    }
    return err(error);
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
