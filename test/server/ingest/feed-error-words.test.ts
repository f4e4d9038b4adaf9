import { feedErrorWords, type RefreshError } from '../../../src/server/ingest/feed-error-words.js';

const url = 'https://news.example/feed';

/** One of each kind: the compiler asks for a new one here when a kind is added. */
const everyError: { readonly [Kind in RefreshError['kind']]: Extract<RefreshError, { kind: Kind }> } = {
  unsupportedAddress: { kind: 'unsupportedAddress', url: 'ftp://news.example/feed' },
  fileNotReadable: { kind: 'fileNotReadable', url: 'feed.xml', cause: 'there is no such file' },
  outsideFolders: { kind: 'outsideFolders', url: '../feed.xml' },
  refusedAddress: {
    kind: 'refusedAddress',
    url,
    refusal: { host: 'News.example', address: '10.0.0.1', addressKind: 'private' },
  },
  unreachable: { kind: 'unreachable', url, cause: 'it refuses connections' },
  timeout: { kind: 'timeout', url, limitSec: 30 },
  cancelled: { kind: 'cancelled', url },
  tooManyRedirects: { kind: 'tooManyRedirects', url, limit: 5 },
  httpStatus: { kind: 'httpStatus', url, status: 404 },
  tooLarge: { kind: 'tooLarge', url, limitBytes: 20 * 1024 * 1024 },
  empty: { kind: 'empty', url },
  badCompression: { kind: 'badCompression', url, detail: 'Z_BUF_ERROR' },
  webPage: { kind: 'webPage', url, title: 'Back soon' },
  unknownFormat: { kind: 'unknownFormat', url, found: 'XML <opml>' },
  malformed: { kind: 'malformed', url, detail: 'Unexpected end' },
  tooExpensive: { kind: 'tooExpensive', url, limitMs: 2100, limitMb: 200 },
  readerCrashed: { kind: 'readerCrashed', url, detail: 'TypeError: x is not a function' },
  storeFailed: { kind: 'storeFailed', error: { kind: 'diskFull', file: 'rundown.db' } },
};

it.each(Object.values(everyError))('$kind is a sentence of its own', (error) => {
  const words = feedErrorWords(error);
  expect(words).toMatch(/^[“A-Z].{10,}/);
  expect(words).not.toMatch(/undefined|\[object|Z_BUF/);
});

it('says what a status means where that helps', () => {
  expect(feedErrorWords(everyError.httpStatus)).toBe(
    'The feed’s server answered 404: there is nothing at this address.',
  );
  expect(feedErrorWords({ kind: 'httpStatus', url, status: 418 })).toBe('The feed’s server answered 418.');
});
