import { err, ok, type Result } from '../contract/result.js';
import { type ChannelFileError, loadChannel } from './load-channel.js';
import type { Edition, EditionStore } from './store/stores.js';

export interface OpenedEdition {
  readonly edition: Edition;
  /** Why the channel file was not taken; the edition is then the last good one. */
  readonly refused?: ChannelFileError;
}

/** Publishes the channel file. A bad one is refused, and the last good edition stays. */
export async function openEdition(
  channelFile: string,
  editions: EditionStore,
  now: Date,
): Promise<Result<OpenedEdition, ChannelFileError>> {
  const loaded = await loadChannel(channelFile, { now });
  if (loaded.ok) return ok({ edition: await editions.publish(loaded.value.config, now) });
  const lastGood = await editions.current();
  return lastGood ? ok({ edition: lastGood, refused: loaded.error }) : err(loaded.error);
}
