import { readFile } from 'node:fs/promises';
import type { ChannelConfig } from '../../contract/channel-config.js';
import { assertNever, err, ok, type Result } from '../../contract/result.js';
import type { ChannelFacts } from './channel-warnings.js';
import { checkChannel } from './check-channel.js';
import { findJsonFault, type JsonPlace } from './find-json-fault.js';
import { placeInJson } from './place-in-json.js';
import { type Fault, pathText } from './schema-words.js';

/** A fault with its place in the file. */
export interface PlacedFault extends JsonPlace {
  /** `pages[0].rails[2].title`; empty for the whole. */
  readonly path: string;
  readonly reason: string;
}

export type ChannelFileError =
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'badJson'; readonly file: string; readonly at: JsonPlace }
  | { readonly kind: 'invalid'; readonly file: string; readonly faults: readonly PlacedFault[] };

export interface LoadedChannel {
  readonly config: ChannelConfig;
  readonly warnings: readonly PlacedFault[];
}

/** Reads and checks a channel file. */
export async function loadChannel(file: string, facts: ChannelFacts): Promise<Result<LoadedChannel, ChannelFileError>> {
  let text: string;
  try {
    // Editors on Windows put a byte order mark in front.
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    return err({ kind: 'unreadable', file, code: (cause as NodeJS.ErrnoException).code ?? String(cause) });
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return err({ kind: 'badJson', file, at: findJsonFault(text) });
  }
  const placed = (faults: readonly Fault[]): PlacedFault[] =>
    faults.map(({ at, reason }) => ({ ...placeInJson(text, at), path: pathText(at), reason }));
  const checked = checkChannel(document, facts);
  if (!checked.ok) return err({ kind: 'invalid', file, faults: placed(checked.error) });
  return ok({ config: checked.value.config, warnings: placed(checked.value.warnings) });
}

const MAX_FAULTS_SHOWN = 20;

/** One line for each fault: file, line, column, path and reason. */
export function describeChannelFileError(error: ChannelFileError): string[] {
  switch (error.kind) {
    case 'unreadable':
      return [`${error.file}: ${unreadableWords(error.code)}`];
    case 'badJson':
      return [`${error.file}:${error.at.line}:${error.at.column}: ${notJson}`];
    case 'invalid':
      return describeFaults(error.file, error.faults);
    default:
      return assertNever(error);
  }
}

export const notJson = 'is not JSON from here on';

export function describeFaults(file: string, faults: readonly PlacedFault[]): string[] {
  const more = faults.length - MAX_FAULTS_SHOWN;
  const shown = faults
    .slice(0, MAX_FAULTS_SHOWN)
    .map(({ line, column, path, reason }) => `${file}:${line}:${column}: ${path || 'channel'}: ${reason}`);
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

export const unreadableWords = (code: string): string => UNREADABLE[code] ?? `cannot be read (${code})`;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
};
