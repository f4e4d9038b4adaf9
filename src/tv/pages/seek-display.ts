import { pressScan, type Scan, scanPosition, scanSpeed } from '../../viewer/scan.js';
import type { Transport } from '../../viewer/transport-state.js';
import type { SeekFacts, SeekPicture } from '../view-models/player-controls.js';
import type { PlayerTimers } from './player-timers.js';

export interface SeekWorld {
  now(): number;
  pictureAt(positionSec: number): SeekPicture | undefined;
  onChange(): void;
}

/**
 * What is seen at the knob. Left and Right show it for a moment; in fast forward and rewind knob and preview run while the picture
 * stands, until the viewer says play.
 */
export class SeekDisplay {
  private scan: Scan | undefined;
  private range: Transport['range'] = { start: 0, end: 0 };
  private isFlashing = false;

  constructor(
    private readonly timers: PlayerTimers,
    private readonly world: SeekWorld,
  ) {}

  facts({ position }: Transport): SeekFacts | undefined {
    const { scan } = this;
    if (scan) {
      const at = this.scanPosition(scan);
      return { position: at, speed: scanSpeed(scan), direction: scan.direction, picture: this.world.pictureAt(at) };
    }
    return this.isFlashing ? { position, picture: this.world.pictureAt(position) } : undefined;
  }

  flash(): void {
    this.isFlashing = true;
    this.timers.start('hidePreview', () => {
      this.isFlashing = false;
      this.world.onChange();
    });
  }

  /** Begins to run, or runs faster. */
  run(direction: -1 | 1, { position, range }: Transport): void {
    this.range = range;
    this.scan = pressScan(this.scan, direction, { position, range, nowMs: this.world.now() });
    this.timers.repeat('scan', this.world.onChange);
  }

  /** Ends the run, and answers where it came to; undefined: there was none. */
  end(): number | undefined {
    const { scan } = this;
    this.timers.stop('scan');
    this.scan = undefined;
    return scan && this.scanPosition(scan);
  }

  get speed(): number | undefined {
    return this.scan && scanSpeed(this.scan);
  }

  private scanPosition(scan: Scan): number {
    return scanPosition(scan, { range: this.range, nowMs: this.world.now() });
  }
}
