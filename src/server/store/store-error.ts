import { assertNever } from '../../contract/result.js';

/** Why the store cannot be opened, or cannot go on. */
export type StoreError =
  | { readonly kind: 'notWritable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'diskFull'; readonly file: string }
  | { readonly kind: 'corrupt'; readonly file: string; readonly detail: string }
  | { readonly kind: 'busy'; readonly file: string }
  | { readonly kind: 'newerVersion'; readonly file: string };

/** What a store call rejects with when the world, not the code, is to blame. */
export class StoreFailure extends Error {
  constructor(readonly error: StoreError) {
    super(storeErrorWords(error));
    this.name = 'StoreFailure';
  }
}

const kindsByCode: readonly (readonly [RegExp, StoreError['kind']])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'diskFull'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR|NOENT)$/, 'notWritable'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'corrupt'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  // A disk that fails while it is read or written; what is stored can no longer be trusted.
  [/^SQLITE_IOERR/, 'corrupt'],
];

/** Nothing when the cause is a bug. */
export function toStoreError(cause: unknown, file: string): StoreError | undefined {
  if (cause instanceof StoreFailure) return cause.error;
  if (!isThrown(cause)) return undefined;
  const kind = kindByCode(codeOf(cause));
  switch (kind) {
    case undefined:
      return undefined;
    case 'notWritable':
    case 'corrupt':
      return { kind, file, detail: cause.message };
    default:
      return { kind, file };
  }
}

interface Thrown {
  readonly message: string;
  readonly code?: unknown;
}

/** By shape: a native module's errors need not be of our realm's Error. */
const isThrown = (cause: unknown): cause is Thrown =>
  typeof cause === 'object' && cause !== null && 'message' in cause && typeof cause.message === 'string';

const kindByCode = (code: string): StoreError['kind'] | undefined =>
  kindsByCode.find(([pattern]) => pattern.test(code))?.[1];

/** libsql gives no code when it cannot open a file, only SQLite's number in its words (14: cannot open). */
function codeOf(cause: Thrown): string {
  if (typeof cause.code === 'string' && cause.code !== '') return cause.code;
  return cause.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : '';
}

export function storeErrorWords(error: StoreError): string {
  switch (error.kind) {
    case 'notWritable':
      return `The database ${error.file} cannot be written: ${error.detail}.`;
    case 'diskFull':
      return `The disk that holds ${error.file} is full.`;
    case 'corrupt':
      return `The database ${error.file} is damaged or is not a database: ${error.detail}.`;
    case 'busy':
      return `Another program keeps the database ${error.file} locked.`;
    case 'newerVersion':
      return `The database ${error.file} was written by a newer version of Rundown.`;
    default:
      return assertNever(error);
  }
}
