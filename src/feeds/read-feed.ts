import { err, ok, type Result } from '../contract/result.js';
import type { Story } from '../contract/story.js';
import { type DecodedText, decodeText } from './bytes/decode-text.js';
import { inflate } from './bytes/inflate.js';
import { type Probe, probeText } from './bytes/probe.js';
import { probeBinary } from './bytes/probe-binary.js';
import { checkDraft } from './check-draft.js';
import { createFaultLog, type FaultLog, type ItemPlace } from './fault-log.js';
import type { FeedError } from './feed-error.js';
import type { Fault, FeedDocument, FeedRail, FeedReading, RetractedItem } from './feed-reading.js';
import { finishStories } from './finish-stories.js';
import type { CheckedDraft, FeedFormat, FormatReading } from './formats/format.js';
import { knownFormats, mappedFormats } from './formats/known-formats.js';
import type { JsonDamage } from './json/read-json.js';
import { createFieldMapper } from './mapping/field-mapper.js';
import { createUrlResolver } from './resolve-url.js';
import { storyId } from './story-id.js';

/** Bytes to stories. Never throws: whatever the bytes are, the answer is a reading or an error. */
export function readFeed(document: FeedDocument): Result<FeedReading, FeedError> {
  const read = readFeedItems(document);
  return read.ok ? ok(read.value.reading) : read;
}

export interface FeedItemsReading {
  readonly reading: FeedReading;
  /** Where each of the stories stands in the document, for faults found later. */
  readonly places: readonly ItemPlace[];
}

/** The same, and where each story came from. */
export function readFeedItems(document: FeedDocument): Result<FeedItemsReading, FeedError> {
  const { url, bytes } = document;
  if (bytes.length === 0) return err({ kind: 'empty', url });

  const inflated = inflate(bytes, url);
  if (!inflated.ok) return inflated;

  const { isCut } = inflated.value;
  const log = createFaultLog();
  if (isCut) {
    const message = 'The compressed feed is cut off; what came before the cut was read. Publish it again.';
    log.add({ severity: 'error', code: 'damaged', message });
  }
  const read = readInflated(inflated.value.bytes, document, log);
  const isUseless = !read.ok || read.value.reading.stories.length === 0;
  return isCut && isUseless ? err({ kind: 'badCompression', url, detail: 'it is cut off' }) : read;
}

function readInflated(bytes: Uint8Array, document: FeedDocument, log: FaultLog): Result<FeedItemsReading, FeedError> {
  const { url, baseUrl, assumedBaseUrl = '' } = document;
  const probed = probe(bytes, document, log);
  if (!probed.ok) return probed;
  if (probed.value.kind === 'json' && probed.value.damage) noteDamage(log, probed.value.damage);

  const candidates = document.map ? [...knownFormats, ...mappedFormats] : knownFormats;
  const format = candidates.find((candidate) => candidate.accepts(probed.value));
  if (!format) return err(unknown(probed.value, url));

  const feedResolve = createUrlResolver(baseUrl || format.siteOf?.(probed.value) || assumedBaseUrl);
  const mapper = document.map && createFieldMapper(document.map, log);
  const read = format.read(probed.value, {
    url,
    baseUrl,
    assumedBaseUrl,
    resolve: feedResolve,
    log,
    checked: (draft, item, resolve = feedResolve) =>
      checkDraft(mapper && item ? mapper.apply(draft, item(), resolve) : draft, log),
  });
  mapper?.report();
  return read.ok ? ok(finish(format, read.value, log)) : read;
}

function probe(
  bytes: Uint8Array,
  { url, contentType, withLines = false }: FeedDocument,
  log: FaultLog,
): Result<Probe, FeedError> {
  const binary = probeBinary(bytes, url);
  if (binary) return binary;
  const decoded = decodeText(bytes, contentType);
  noteEncoding(log, decoded);
  return probeText(decoded.text, url, { withLines });
}

function finish(format: FeedFormat, reading: FormatReading, log: FaultLog): FeedItemsReading {
  const { title, language, ttlSec, itemCount, drafts } = reading;
  const finished = finishStories(reading, log);
  const rails = finishRails(reading, finished);
  const retracted = finishRetractions(reading);
  const finishedReading: FeedReading = {
    format: format.name,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(ttlSec ? { ttlSec } : {}),
    itemCount,
    stories: finished.filter((story) => story !== undefined),
    ...(retracted.length > 0 ? { retracted } : {}),
    ...(rails.length > 0 ? { rails } : {}),
    faults: withLinesOf(drafts, log.faults),
  };
  return { reading: finishedReading, places: drafts.flatMap((draft, at) => (finished[at] ? [placeOf(draft)] : [])) };
}

/** A format may have named the item only; its draft knows the line. */
function withLinesOf(drafts: readonly CheckedDraft[], faults: readonly Fault[]): Fault[] {
  if (faults.every(({ line }) => line !== undefined)) return [...faults];
  const lines = new Map(drafts.map(({ label, line }) => [label, line]));
  return faults.map((fault) => {
    const line = fault.line ?? (fault.item === undefined ? undefined : lines.get(fault.item));
    return line === undefined ? fault : { ...fault, line };
  });
}

const placeOf = ({ label, line }: CheckedDraft): ItemPlace => ({
  item: label,
  ...(line === undefined ? {} : { line }),
});

/** Rails of stories that there are; a rail with none of them is none. */
function finishRails({ rails = [] }: FormatReading, finished: readonly (Story | undefined)[]): FeedRail[] {
  return rails.flatMap(({ title, places }) => {
    const storyIds = places.flatMap((place) => finished[place]?.id ?? []);
    return storyIds.length > 0 ? [{ title, storyIds }] : [];
  });
}

/** The ids that the items' stories have, or had. */
const finishRetractions = ({ retracted = [], feedKey }: FormatReading): RetractedItem[] =>
  retracted.map(({ guid, ...facts }) => ({ id: storyId({ guid, headline: '', feedKey }), ...facts }));

export function noteEncoding(log: FaultLog, { wrongCharset, damagedCharacters }: DecodedText): void {
  if (wrongCharset) {
    const { declared, used } = wrongCharset;
    const claim = declared ? `says it is ${declared} but is not` : 'does not say in which encoding it is';
    const message = `The feed ${claim}; it was read as ${used}. Publish it in UTF-8.`;
    log.add({ severity: 'warning', code: 'charset', message });
  }
  if (damagedCharacters) {
    const message = `${damagedCharacters} of its characters are damaged and show as “\ufffd”: text was cut within a character, or is in two encodings.`;
    log.add({ severity: 'warning', code: 'charset', message });
  }
}

export function noteDamage(log: FaultLog, { isCut, line }: JsonDamage): void {
  const message = isCut
    ? 'The document ends too early or is broken beyond this line; what came whole before it was read.'
    : 'The document is not JSON by the letter from this line on (a comma, a quote, a comment); it was read all the same.';
  log.add({ severity: isCut ? 'error' : 'warning', code: 'damaged', message, line });
}

function unknown(probe: Probe, url: string): FeedError {
  if (probe.kind !== 'json' || !probe.damage) return { kind: 'unknownFormat', url, found: describe(probe) };
  return { kind: 'malformed', url, detail: `it begins as JSON, and line ${probe.damage.line} is not` };
}

function describe(probe: Probe): string {
  switch (probe.kind) {
    case 'xml':
      return `XML <${probe.root.name}>`;
    case 'json':
      return Array.isArray(probe.value) ? 'a JSON list' : 'a JSON object';
    case 'text':
      return 'plain text';
    case 'media':
      return `media of type ${probe.mimeType}`;
  }
}
