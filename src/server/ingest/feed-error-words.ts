import { assertNever } from '../../contract/result.js';
import { refusedAddressWords } from '../outbound/refused-address.js';
import type { ReadError } from '../reading/feed-reader.js';
import { type StoreError, storeErrorWords } from '../store/store-error.js';
import type { FetchError } from './fetched-feed.js';

/** Why a refresh gave no stories: the feed's fault, or ours. */
export type RefreshError = FetchError | ReadError | { readonly kind: 'storeFailed'; readonly error: StoreError };

/** The one place where a refresh's failure becomes words that an operator reads. */
export function feedErrorWords(error: RefreshError): string {
  switch (error.kind) {
    case 'unsupportedAddress':
      return `“${error.url}” is not an http(s) address or a file.`;
    case 'fileNotReadable':
      return `The file ${error.url} cannot be read: ${error.cause}.`;
    case 'outsideFolders':
      return `The file ${error.url} is outside the channel file’s folder. Move it there, or start the server with --allow-folder and its folder.`;
    case 'refusedAddress':
      return refusedAddressWords(error.refusal);
    case 'unreachable':
      return `The feed’s server cannot be reached: ${error.cause}.`;
    case 'timeout':
      return `The feed did not arrive within ${error.limitSec} seconds.`;
    case 'cancelled':
      return 'The fetch was stopped because the server is shutting down.';
    case 'tooManyRedirects':
      return `The feed’s address redirects more than ${error.limit} times.`;
    case 'httpStatus':
      return `The feed’s server answered ${error.status}${statusMeaning(error.status)}.`;
    case 'tooLarge':
      return `The feed is larger than ${Math.round(error.limitBytes / 1024 / 1024)} MB.`;
    case 'empty':
      return 'The answer is empty.';
    case 'badCompression':
      return 'The feed is compressed, but damaged or cut off.';
    case 'webPage':
      return `This is a web page${error.title ? ` (“${error.title}”)` : ''}, not a feed.`;
    case 'unknownFormat':
      return `This is ${error.found}, which is not a feed that Rundown reads.`;
    case 'malformed':
      return `The feed is not well formed: ${error.detail}`;
    case 'tooExpensive':
      return `Reading the feed was stopped: it takes more than ${Math.ceil(error.limitMs / 1000)} seconds of work or ${error.limitMb} MB of memory, more than a feed of its size may.`;
    case 'readerCrashed':
      return `The feed could not be read because of a fault in Rundown, which is worth a report: ${error.detail}.`;
    case 'storeFailed':
      return storeErrorWords(error.error);
    default:
      return assertNever(error);
  }
}

const meanings: Readonly<Record<number, string>> = {
  401: 'it wants a password',
  403: 'it refuses us',
  404: 'there is nothing at this address',
  410: 'the feed was taken down for good. It is asked for once a day, until its source is removed or given another address',
  429: 'we ask too often',
  503: 'it is down for now',
};

function statusMeaning(status: number): string {
  const meaning = meanings[status];
  return meaning ? `: ${meaning}` : '';
}
