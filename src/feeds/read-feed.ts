import { err, ok, type Result } from '../contract/result.js';
import { decodeText } from './bytes/decode-text.js';
import { inflate } from './bytes/inflate.js';
import { type Probe, probeText } from './bytes/probe.js';
import { createFaultLog, type FaultLog } from './fault-log.js';
import type { FeedError } from './feed-error.js';
import type { FeedDocument, FeedReading } from './feed-reading.js';
import { finishStories } from './finish-stories.js';
import type { FeedFormat, FormatReading } from './formats/format.js';
import { knownFormats } from './formats/known-formats.js';
import { createUrlResolver } from './resolve-url.js';

/** Bytes to stories. Never throws: whatever the bytes are, the answer is a reading or an error. */
export function readFeed(document: FeedDocument): Result<FeedReading, FeedError> {
  const { url } = document;
  if (document.bytes.length === 0) return err({ kind: 'empty', url });

  const inflated = inflate(document.bytes, url);
  if (!inflated.ok) return inflated;

  const log = createFaultLog();
  const decoded = decodeText(inflated.value, document.contentType);
  if (decoded.wrongCharset) noteCharset(log, decoded.wrongCharset);

  const probed = probeText(decoded.text, url);
  if (!probed.ok) return probed;

  const format = knownFormats.find((candidate) => candidate.accepts(probed.value));
  if (!format) return err({ kind: 'unknownFormat', url, found: describe(probed.value) });

  const read = format.read(probed.value, { url, resolve: createUrlResolver(document.baseUrl), log });
  return read.ok ? ok(toReading(format, read.value, log)) : read;
}

function toReading(format: FeedFormat, reading: FormatReading, log: FaultLog): FeedReading {
  const { title, language, itemCount } = reading;
  return {
    format: format.name,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    itemCount,
    stories: finishStories(reading, log),
    faults: log.faults,
  };
}

function noteCharset(log: FaultLog, { declared, used }: { declared: string; used: string }): void {
  const message = `The feed says it is ${declared} but is not; it was read as ${used}.`;
  log.add({ severity: 'warning', code: 'charset', message });
}

function describe(probe: Probe): string {
  switch (probe.kind) {
    case 'xml':
      return `XML <${probe.root}>`;
    case 'json':
      return Array.isArray(probe.value) ? 'a JSON list' : 'a JSON object';
    case 'text':
      return 'plain text';
  }
}
