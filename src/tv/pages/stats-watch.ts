import { addToSequence, noSequence } from '../../viewer/key-sequence.js';
import type { PlayerTimers } from './player-timers.js';

export interface StatsWorld {
  now(): number;
  /** Shows what is true at this moment; or nothing any more. */
  onShow(isOpen: boolean): void;
}

/** Opens the figures for whoever knows the keys, and keeps them true while they are open. */
export class StatsWatch {
  private sequence = noSequence;
  private isOpen = false;

  constructor(
    private readonly timers: PlayerTimers,
    private readonly world: StatsWorld,
  ) {}

  /** The key goes on to whom it was meant for. */
  see(key: string): void {
    const { next, isComplete } = addToSequence(this.sequence, key, this.world.now());
    this.sequence = next;
    if (isComplete) this.toggle();
  }

  private toggle(): void {
    this.isOpen = !this.isOpen;
    this.timers.stop('stats');
    if (this.isOpen) this.timers.repeat('stats', () => this.world.onShow(true));
    this.world.onShow(this.isOpen);
  }
}
