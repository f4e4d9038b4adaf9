import type { ChannelConfig } from '../contract/channel-config.js';
import { assertNever } from '../contract/result.js';
import {
  type ChannelFileError,
  describeChannelFileError,
  describeFaults,
  loadChannel,
  notJson,
  type PlacedFault,
  unreadableWords,
} from '../server/channel/load-channel.js';
import { takenIn } from '../server/channel/taken-in.js';
import { readDataFolder } from '../server/config.js';

export interface CheckFlags {
  readonly data?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `rundown channel check FILE`: the same check that `serve` makes. 0: can be served, also with warnings. 2: is refused. */
export async function checkChannelFile(file: string, flags: CheckFlags): Promise<number> {
  const now = new Date();
  const loaded = await loadChannel(file, { now, ...(await takenIn(readDataFolder(flags, process.env), now)) });
  const warnings = loaded.ok ? loaded.value.warnings : [];
  if (flags.json) {
    const errors = loaded.ok ? [] : faultsOf(loaded.error);
    console.log(JSON.stringify({ file, isGood: loaded.ok, errors, warnings }, null, 2));
    return loaded.ok ? 0 : 2;
  }
  if (!loaded.ok) {
    for (const line of describeChannelFileError(loaded.error)) console.error(line);
    return 2;
  }
  for (const line of describeFaults(file, warnings)) console.error(`warning: ${line}`);
  console.log(`${file}: good${warningWords(warnings)}. ${sizeWords(loaded.value.config)}`);
  return 0;
}

/** As programs read them: also what is wrong with the whole file has a path and a reason. */
function faultsOf(error: ChannelFileError): readonly Partial<PlacedFault>[] {
  switch (error.kind) {
    case 'unreadable':
      return [{ path: '', reason: unreadableWords(error.code) }];
    case 'badJson':
      return [{ ...error.at, path: '', reason: notJson }];
    case 'invalid':
      return error.faults;
    default:
      return assertNever(error);
  }
}

const warningWords = (warnings: readonly unknown[]): string =>
  warnings.length === 0 ? '' : `, with ${count(warnings, 'warning')}`;

const sizeWords = ({ name, pages, sources }: ChannelConfig): string =>
  pages
    ? `"${name}" has ${count(pages, 'page')} and ${count(sources, 'source')}.`
    : `"${name}" has ${count(sources, 'source')}; its pages are made of what they bring.`;

const count = (items: readonly unknown[], word: string): string =>
  `${items.length} ${word}${items.length === 1 ? '' : 's'}`;
