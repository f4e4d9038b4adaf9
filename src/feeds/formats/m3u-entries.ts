import { collapse } from '../text/plain-text.js';

/** A channel of an M3U list, as its lines say it. */
export interface M3uEntry {
  /** Line of its `#EXTINF`, or of its address where it has none. From 1. */
  readonly line: number;
  readonly name: string;
  /** `tvg-logo`, `group-title` and others; names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of `#EXTGRP`. */
  readonly group?: string;
  /** Seconds; -1 or 0 of a stream without end. */
  readonly durationSec: number;
  /** As it is written; missing when the list ends or goes on without one. */
  readonly address?: string;
  /** Request headers that the list wants sent: a web player cannot. */
  readonly headers: readonly string[];
}

export interface M3uList {
  readonly title?: string;
  readonly entries: readonly M3uEntry[];
}

type Open = { -readonly [K in keyof M3uEntry]: M3uEntry[K] } & { headers: string[] };

const headerAttributes = ['user-agent', 'http-user-agent', 'http-referrer', 'referrer', 'http-origin'];

/** Lenient: lists are joined by hand, indented, decorated with lines of signs, and have any end of line. */
export function readM3uEntries(text: string): M3uList {
  const entries: Open[] = [];
  let open: Open | undefined;
  let title: string | undefined;

  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const line = raw.trim();
    const tag = /^#([A-Z0-9-]+)\s*:?\s*(.*)$/i.exec(line);
    if (!tag) readAddress(line, index + 1);
    else readTag(tag[1]!.toUpperCase(), tag[2]!, index + 1);
  });
  return { ...(title ? { title } : {}), entries };

  function readTag(name: string, value: string, line: number): void {
    if (name === 'EXTINF') {
      open = openEntry(value, line);
      entries.push(open);
    } else if (name === 'EXTGRP' && open) open.group = collapse(value);
    else if (name === 'EXTVLCOPT' && open) noteHeader(open, /^\s*http-([\w-]+)\s*=/i.exec(value)?.[1]);
    else if (name === 'EXTHTTP' && open) noteHeader(open, 'headers');
    else if (name === 'PLAYLIST') title = collapse(value);
  }

  function readAddress(line: string, at: number): void {
    if (!isAddress(line, open !== undefined && open.address === undefined)) return;
    // An address without a name before it is a channel all the same.
    if (open?.address !== undefined || !open) {
      open = openEntry(',', at);
      entries.push(open);
    }
    const [address = '', headers] = line.split('|', 2);
    open.address = address.trim();
    for (const header of headers?.matchAll(/([\w-]+)=/g) ?? []) noteHeader(open, header[1]);
  }
}

/** Any scheme is one, for the faults to name; a relative path only where one is due, and never a line of signs. */
const isAddress = (line: string, isDue: boolean): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(line) || (isDue && /^[^=*#]/.test(line) && /[./]/.test(line) && !/\s/.test(line));

function openEntry(value: string, line: number): Open {
  const comma = nameComma(value);
  const attributes = readAttributes(value.slice(0, comma));
  const headers = headerAttributes.filter((name) => attributes.get(name)).map((name) => name.replace(/^http-/, ''));
  return {
    line,
    name: value.slice(comma + 1),
    attributes,
    durationSec: Number.parseFloat(value) || 0,
    headers,
  };
}

/** The comma before the name is the first outside quotes. Where quotes do not pair, the last one is. */
function nameComma(value: string): number {
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') isQuoted = !isQuoted;
    if (value[at] === ',' && !isQuoted) return at;
  }
  const last = value.lastIndexOf(',');
  return last < 0 ? value.length : last;
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(/([\w-]{1,40})=(?:"([^"]*)"|([^\s"]+))/g)) {
    const value = (quoted ?? bare ?? '').trim();
    if (value) found.set(name.toLowerCase(), value);
  }
  return found;
}

function noteHeader(entry: Open, name: string | undefined): void {
  if (name && !entry.headers.includes(name.toLowerCase())) entry.headers.push(name.toLowerCase());
}
