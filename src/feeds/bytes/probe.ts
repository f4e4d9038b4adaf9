import { err, ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';
import { type JsonDamage, looksLikeJson, readJson } from '../json/read-json.js';

/** What a document is, found from its text alone. */
export type Probe =
  /** `root` is the first element's name in lower case, with its prefix. */
  | { readonly kind: 'xml'; readonly root: string; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown; readonly damage?: JsonDamage }
  | { readonly kind: 'text'; readonly text: string };

export function probeText(decoded: string, url: string): Result<Probe, FeedError> {
  const text = decoded.trimStart();
  if (text === '') return err({ kind: 'empty', url });
  if (looksLikeJson(text)) return probeJson(text, url);
  if (!text.startsWith('<')) return ok({ kind: 'text', text });
  return probeXml(text, url);
}

function probeJson(text: string, url: string): Result<Probe, FeedError> {
  const read = readJson(text);
  return read
    ? ok({ kind: 'json', ...read })
    : err({ kind: 'malformed', url, detail: 'it begins like JSON but is none' });
}

function probeXml(text: string, url: string): Result<Probe, FeedError> {
  const prolog = readProlog(text);
  if (prolog.declaresEntities) return err({ kind: 'entityDeclarations', url });
  const root = /^<([a-z_][\w.:-]*)/i.exec(text.slice(prolog.end, prolog.end + 200))?.[1]?.toLowerCase();
  if (prolog.isHtml || root === 'html' || root === 'head' || root === 'body') return err(webPage(text, url));
  if (!root) return err({ kind: 'malformed', url, detail: 'no root element' });
  return ok({ kind: 'xml', root, text: text.slice(prolog.end) });
}

interface Prolog {
  /** Where the root element begins. */
  readonly end: number;
  readonly isHtml: boolean;
  readonly declaresEntities: boolean;
}

/** Steps over the XML declaration, comments and DOCTYPE. Index by index, because a regular expression would backtrack on hostile text. */
function readProlog(text: string): Prolog {
  let end = 0;
  let doctype = '';
  while (end < text.length) {
    const start = end;
    if (text.startsWith('<?', start)) end = after(text, '?>', start);
    else if (text.startsWith('<!--', start)) end = after(text, '-->', start);
    else if (/^<!doctype/i.test(text.slice(start, start + 9))) {
      end = afterDoctype(text, start);
      doctype = text.slice(start, end);
    } else break;
    while (/\s/.test(text.charAt(end))) end++;
  }
  return { end, isHtml: /^<!doctype\s+html/i.test(doctype), declaresEntities: /<!entity/i.test(doctype) };
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function afterDoctype(text: string, from: number): number {
  const close = after(text, '>', from);
  const subset = text.indexOf('[', from);
  return subset < 0 || subset > close ? close : after(text, '>', after(text, ']', subset));
}

function webPage(text: string, url: string): FeedError {
  const title = /<title[^>]{0,200}>([^<]{1,200})/i.exec(text.slice(0, 20_000))?.[1]?.replace(/\s+/g, ' ').trim();
  return { kind: 'webPage', url, ...(title ? { title } : {}) };
}
