import type { Chapter } from '../../viewer/chapters.js';
import type { WatchingDesk } from '../../viewer/library-desk.js';
import { sentAtMs } from '../../viewer/live-edge.js';
import type { RemoteCommand } from '../../viewer/transport-command.js';
import { takeAwakeHold } from '../platform/keep-awake.js';
import { openMediaSession } from '../platform/media-session.js';
import { isHls } from '../player/backend.js';
import { loadChapters, SeekPreviews } from '../player/seek-previews.js';
import type { PlayerSnapshot } from '../player/session.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { WatchKeeper } from './watch-keeper.js';

export interface CompanionPlay {
  readonly model: PlayerModel;
  /** Undefined where nothing is remembered. */
  readonly desk: WatchingDesk | undefined;
  onCommand(command: RemoteCommand): void;
  /** Chapters or small pictures have come. */
  onSideFile(): void;
}

type Watched = Pick<PlayerSnapshot, 'transport' | 'epochMs'>;

/** What goes along with a playing video: its place is kept, the screensaver held, the system told, its thumbnails at hand. */
export class PlayerCompanions {
  private readonly keeper: WatchKeeper | undefined;
  private readonly keepAwake = takeAwakeHold();
  private readonly media;
  private readonly previews: SeekPreviews;
  chapters: readonly Chapter[];
  private chaptersUrl: string | undefined;
  private now: Watched | undefined;

  constructor(private readonly play: CompanionPlay) {
    const { model, desk, onCommand, onSideFile } = play;
    this.chapters = model.chapters;
    this.chaptersUrl = model.chapters.length > 0 ? undefined : model.chaptersUrl;
    this.keeper = desk && new WatchKeeper(desk, () => performance.now());
    this.media = openMediaSession({ title: model.title, channel: model.channelName }, onCommand);
    this.previews = new SeekPreviews(toAddresses(model), onSideFile);
  }

  see(now: Watched): void {
    const { transport } = now;
    this.now = now;
    const { status, wantsPlay, isHidden } = transport;
    const isPlaying = wantsPlay && !isHidden && status !== 'ended' && status !== 'failed';
    this.keeper?.see(transport);
    this.media.setPlaying(isPlaying);
    this.keepAwake(isPlaying);
    if (status === 'playing') void this.readChapters();
  }

  previewAt(positionSec: number) {
    return this.previews.at(positionSec, this.sentSec(positionSec));
  }

  private sentSec(positionSec: number): number | undefined {
    const { now } = this;
    const { model } = this.play;
    if (!now || !model.isLive) return undefined;
    return sentAtMs(positionSec, now.transport.range, now.epochMs, model.now()) / 1000;
  }

  /** Once, and only when the video itself has come. */
  private async readChapters(): Promise<void> {
    const { chaptersUrl } = this;
    if (!chaptersUrl) return;
    this.chaptersUrl = undefined;
    this.chapters = await loadChapters(chaptersUrl);
    this.play.onSideFile();
  }

  leave(): void {
    this.keeper?.leave();
    this.media.close();
    this.previews.leave();
    this.keepAwake(false);
  }
}

const toAddresses = ({ thumbnailsUrl, sources, isLive }: PlayerModel) => ({
  thumbnailsUrl,
  streamUrls: sources.filter(isHls).map(({ url }) => url),
  isLive,
});
