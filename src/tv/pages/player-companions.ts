import type { WatchingDesk } from '../../viewer/library-desk.js';
import type { RemoteCommand } from '../../viewer/transport-command.js';
import type { Transport } from '../../viewer/transport-state.js';
import { createKeepAwake } from '../platform/keep-awake.js';
import { openMediaSession } from '../platform/media-session.js';
import { SeekPreviews } from '../player/seek-previews.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { WatchKeeper } from './watch-keeper.js';

export interface CompanionPlay {
  readonly model: PlayerModel;
  /** Undefined where nothing is remembered. */
  readonly desk: WatchingDesk | undefined;
  onCommand(command: RemoteCommand): void;
  onPreviewsLoaded(): void;
}

const keepAwake = createKeepAwake();

/** What goes along with a playing video: its place is kept, the screensaver held, the system told, its thumbnails at hand. */
export class PlayerCompanions {
  private readonly keeper: WatchKeeper | undefined;
  private readonly media;
  private readonly previews: SeekPreviews;

  constructor({ model, desk, onCommand, onPreviewsLoaded }: CompanionPlay) {
    this.keeper = desk && new WatchKeeper(desk, () => performance.now());
    this.media = openMediaSession({ title: model.title, channel: model.channelName }, onCommand);
    this.previews = new SeekPreviews(model.thumbnailsUrl, onPreviewsLoaded);
  }

  see(transport: Transport): void {
    const isPlaying = transport.wantsPlay && transport.status !== 'ended' && !transport.isHidden;
    this.keeper?.see(transport);
    this.media.setPlaying(isPlaying);
    keepAwake(isPlaying);
  }

  previewAt(positionSec: number) {
    return this.previews.at(positionSec);
  }

  leave(): void {
    this.keeper?.leave();
    this.media.close();
    this.previews.leave();
    keepAwake(false);
  }
}
