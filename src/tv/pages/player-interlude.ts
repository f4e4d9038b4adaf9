import { type Presence, presenceAt } from '../../viewer/still-watching.js';
import type { Transport } from '../../viewer/transport-state.js';
import { cancelUpNext, startUpNext, type UpNext, upNextSeconds } from '../../viewer/up-next.js';
import type { MessageModel } from '../components/player/PlayerMessage.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { toMessage } from './player-messages.js';
import type { PlayerTimers } from './player-timers.js';

export interface InterludeWorld {
  now(): number;
  /** The message, or a word in it, is another one. */
  onChange(): void;
  /** The count is over. */
  onNext(): void;
  /** Nothing follows, and nobody chose anything. */
  onEnd(): void;
  /** Nobody answered whether they are there. */
  onGone(): void;
}

/** What stands over a video between playing: its end with what is up next, a problem, the question whether anybody is there. */
export class PlayerInterlude {
  private upNext: UpNext = { kind: 'none' };
  private presence: Presence = 'there';
  private lastKeyMs: number;

  constructor(
    private readonly timers: PlayerTimers,
    private readonly world: InterludeWorld,
  ) {
    this.lastKeyMs = world.now();
  }

  message(model: PlayerModel, transport: Transport): MessageModel | undefined {
    return toMessage(model, { transport, upNextSec: this.upNextSec, presence: this.presence });
  }

  get upNextSec(): number | undefined {
    return upNextSeconds(this.upNext, this.world.now());
  }

  /** Whoever is asked answers by the buttons, not by any key. */
  viewerActed(): void {
    if (this.presence === 'there') this.lastKeyMs = this.world.now();
  }

  stay(): void {
    this.presence = 'there';
    this.lastKeyMs = this.world.now();
    this.world.onChange();
  }

  /** The viewer looks at something else than "Play now". */
  cancelUpNext(): void {
    this.upNext = cancelUpNext(this.upNext);
    this.timers.stop('countDown');
    this.world.onChange();
  }

  /** Watches over whoever watches. */
  watch(isPlaying: () => boolean): void {
    this.timers.repeat('checkPresence', () => {
      if (!isPlaying() && this.presence === 'there') this.viewerActed();
      const presence = presenceAt(this.lastKeyMs, this.world.now());
      if (presence === this.presence) return;
      this.presence = presence;
      if (presence === 'gone') this.world.onGone();
      this.world.onChange();
    });
  }

  /** The video has ended, or plays again. */
  setEnded(hasEnded: boolean, { hasNext, autoplay }: { hasNext: boolean; autoplay: boolean }): void {
    this.timers.stop('leaveEnd');
    this.timers.stop('countDown');
    this.upNext = { kind: 'none' };
    if (!hasEnded) return;
    if (!hasNext) {
      this.timers.start('leaveEnd', () => this.world.onEnd());
      return;
    }
    this.upNext = startUpNext(this.world.now(), autoplay);
    if (autoplay) this.timers.repeat('countDown', () => this.count());
  }

  private count(): void {
    if (this.upNextSec === 0) {
      this.timers.stop('countDown');
      this.upNext = { kind: 'none' };
      this.world.onNext();
    } else this.world.onChange();
  }
}
