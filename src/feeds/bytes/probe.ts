import { err, ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';
import { type JsonReading, looksLikeJson, readJson } from '../json/read-json.js';
import { findRoot, type XmlRoot } from '../xml/find-root.js';
import { escapeLooseAngles } from '../xml/tokenize-xml.js';

/** What a document is, found from its text alone. */
export type Probe =
  | {
      readonly kind: 'xml';
      readonly root: XmlRoot;
      readonly text: string;
      /** Something else stood before the XML, as a server's warnings do. */
      readonly hasPreamble: boolean;
    }
  | ({ readonly kind: 'json' } & JsonReading)
  | { readonly kind: 'text'; readonly text: string }
  /** A video or a recording itself. */
  | { readonly kind: 'media'; readonly mimeType: string; readonly durationSec?: number };

/** How the feeds that are read begin. */
const feedRoots: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'channel', 'atom:feed', 'atom:entry']);
const feedStart = /<\?xml\s|<(?:rss|rdf:rdf|feed|atom:feed|channel)[\s>]/i;
/** A preamble is looked for in as many characters. */
const maxPreamble = 100_000;

/** `withLines`: also the lines of JSON, which cost time; those of XML are always known. */
export function probeText(decoded: string, url: string, { withLines = false } = {}): Result<Probe, FeedError> {
  const text = decoded.trimStart();
  if (text === '') return err({ kind: 'empty', url });
  if (looksLikeJson(text)) return probeJson(decoded, url, withLines);
  // Not trimmed: faults name lines.
  return probeXml(decoded, url) ?? ok({ kind: 'text', text });
}

function probeJson(text: string, url: string, withLines: boolean): Result<Probe, FeedError> {
  const read = readJson(text, { withLines });
  return read
    ? ok({ kind: 'json', ...read })
    : err({ kind: 'malformed', url, detail: 'it begins like JSON but is none' });
}

/** Nothing when it is no XML at all. */
function probeXml(decoded: string, url: string): Result<Probe, FeedError> | undefined {
  const text = escapeLooseAngles(decoded);
  const first = findRoot(text, 0);
  if (first && feedRoots.has(first.name)) return ok({ kind: 'xml', root: first, text, hasPreamble: false });
  if (first?.isHtml) return err(webPage(text, url));

  const later = findLater(text);
  if (later) return ok({ kind: 'xml', root: later, text, hasPreamble: true });
  if (first && htmlElement.test(first.name)) return err(webPage(text, url));
  if (first) return ok({ kind: 'xml', root: first, text, hasPreamble: false });
  return text.trimStart().startsWith('<') ? err({ kind: 'malformed', url, detail: 'no root element' }) : undefined;
}

const htmlElement = /^(xhtml:)?(html|head|body|title|meta|script|style|div|p|h1|center|br|b)$/;

/** The first feed that begins further on. */
function findLater(text: string): XmlRoot | undefined {
  const start = text.slice(0, maxPreamble).search(feedStart);
  const root = start < 0 ? undefined : findRoot(text, start);
  return root && feedRoots.has(root.name) ? root : undefined;
}

function webPage(text: string, url: string): FeedError {
  const title = /<title[^>]{0,200}>([^<]{1,200})/i.exec(text.slice(0, 20_000))?.[1]?.replace(/\s+/g, ' ').trim();
  return { kind: 'webPage', url, ...(title ? { title } : {}) };
}
