import { assertNever } from '../contract/result.js';
import { type ChannelFileError, describeChannelFileError } from './channel/load-channel.js';
import type { ConfigError } from './config.js';
import { type StoreError, storeErrorWords } from './store/store-error.js';

/** Everything that can keep a server from starting. */
export type StartError =
  | ConfigError
  | { readonly kind: 'channel'; readonly error: ChannelFileError }
  | { readonly kind: 'store'; readonly error: StoreError }
  | { readonly kind: 'dataFolder'; readonly folder: string; readonly code: string }
  | { readonly kind: 'demoMissing'; readonly file: string }
  | { readonly kind: 'portTaken'; readonly host: string; readonly port: number }
  | { readonly kind: 'cannotListen'; readonly host: string; readonly port: number; readonly code: string };

/** A bad channel is the operator's to mend and has an exit code of its own. */
export const exitCodeOf = (error: StartError): number => (error.kind === 'channel' ? 2 : 1);

export function startErrorLines(error: StartError): string[] {
  switch (error.kind) {
    case 'badPort':
      return [`The port must be a number from 0 to 65535, not "${error.text}".`];
    case 'badAllowedHost':
      return [`--allow-host takes a host such as intranet.example or 127.0.0.1:9000, not "${error.text}".`];
    case 'weakAdminToken':
      return [
        'RUNDOWN_ADMIN_TOKEN must have at least 16 letters, digits or signs and no spaces. This makes one: openssl rand -hex 24',
      ];
    case 'channel':
      return [
        ...describeChannelFileError(error.error),
        'Rundown has not started: the channel file is not right and no earlier edition of the channel is stored.',
      ];
    case 'store':
      return [storeErrorWords(error.error)];
    case 'dataFolder':
      return [`The data folder ${error.folder} cannot be written: ${FOLDER_WORDS[error.code] ?? error.code}.`];
    case 'demoMissing':
      return [`The demo channel is not complete: ${error.file} is missing. Name a channel of your own with --channel.`];
    case 'portTaken':
      return [
        `Port ${error.port} of ${error.host} is taken by another program. Stop it, or choose another port with --port.`,
      ];
    case 'cannotListen':
      return [`Rundown cannot listen on ${error.host}, port ${error.port}: ${LISTEN_WORDS[error.code] ?? error.code}.`];
    default:
      return assertNever(error);
  }
}

const FOLDER_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
};

const LISTEN_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not use that port',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no host of that name',
};
