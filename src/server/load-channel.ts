import { readFile } from 'node:fs/promises';
import type { ChannelConfig } from '../contract/channel-config.js';
import { assertNever, err, type Result } from '../contract/result.js';
import { checkChannel } from './check-channel.js';
import { findJsonFault, type JsonFault } from './find-json-fault.js';
import type { Fault } from './schema-words.js';

export type ChannelFileError =
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'badJson'; readonly file: string; readonly at: JsonFault }
  | { readonly kind: 'invalid'; readonly file: string; readonly faults: readonly Fault[] };

/** Reads and checks a channel file. */
export async function loadChannel(file: string): Promise<Result<ChannelConfig, ChannelFileError>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    return err({ kind: 'unreadable', file, code: (cause as NodeJS.ErrnoException).code ?? String(cause) });
  }
  let document: unknown;
  try {
    // Editors on Windows put a byte order mark in front.
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ kind: 'badJson', file, at: findJsonFault(text.replace(/^\uFEFF/, '')) });
  }
  const checked = checkChannel(document);
  return checked.ok ? checked : err({ kind: 'invalid', file, faults: checked.error });
}

const MAX_FAULTS_SHOWN = 20;

/** One line for each fault: file, path and reason. */
export function describeChannelFileError(error: ChannelFileError): string[] {
  switch (error.kind) {
    case 'unreadable':
      return [`${error.file}: ${UNREADABLE[error.code] ?? `cannot be read (${error.code})`}`];
    case 'badJson':
      return [`${error.file}: is not JSON: line ${error.at.line}, column ${error.at.column}`];
    case 'invalid':
      return [
        ...error.faults
          .slice(0, MAX_FAULTS_SHOWN)
          .map(({ path, reason }) => `${error.file}: ${path || 'channel'}: ${reason}`),
        ...(error.faults.length > MAX_FAULTS_SHOWN ? [`… and ${error.faults.length - MAX_FAULTS_SHOWN} more`] : []),
      ];
    default:
      return assertNever(error);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
};
