import { cancelUpNext, startUpNext, type UpNext, upNextSeconds } from '../../viewer/up-next.js';

const countMs = 250;

export interface ListenNextHost {
  continues(): boolean;
  /** Another second is to be shown. */
  onCount(): void;
  onGo(): void;
}

/** The seconds between the end of a story and the one that is read after it. */
export class ListenNext {
  private upNext: UpNext = { kind: 'none' };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ListenNextHost) {}

  /** Undefined: nothing is counted. */
  get seconds(): number | undefined {
    return upNextSeconds(this.upNext, performance.now());
  }

  start(): void {
    this.stop();
    this.upNext = startUpNext(performance.now(), this.host.continues());
    this.tick();
  }

  /** The viewer looks at something else: the next one waits to be asked for. */
  wait(): void {
    this.upNext = cancelUpNext(this.upNext);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.upNext = { kind: 'none' };
  }

  private tick(): void {
    const left = this.seconds;
    if (left === undefined) return;
    if (left === 0) {
      this.host.onGo();
      return;
    }
    this.host.onCount();
    this.timer = setTimeout(() => this.tick(), countMs);
  }
}
