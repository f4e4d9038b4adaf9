import { err, ok, type Result } from '../../contract/result.js';
import type { Edition, EditionOrigin, EditionStore } from '../store/stores.js';
import { type ChannelFileError, loadChannel } from './load-channel.js';

/** A channel file that a server runs. */
export interface ChannelFileInUse {
  readonly file: string;
  readonly origin: Exclude<EditionOrigin, 'import'>;
}

export interface OpenedEdition {
  readonly edition: Edition;
  /** Why the channel file was not taken; the edition is then the last good one. */
  readonly refused?: ChannelFileError;
}

/** Publishes the channel file. A bad one is refused, and the last good edition of it stays. */
export async function openEdition(
  { file, origin }: ChannelFileInUse,
  editions: EditionStore,
  now: Date,
): Promise<Result<OpenedEdition, ChannelFileError>> {
  const loaded = await loadChannel(file, { now });
  if (loaded.ok) return ok({ edition: await editions.publish(loaded.value.config, { at: now, origin }) });
  const lastGood = await editions.current(origin);
  return lastGood ? ok({ edition: lastGood, refused: loaded.error }) : err(loaded.error);
}
