/** One timer for whatever moment comes next. A moment that only moves further away, as with each tick of a picture, costs no new timer. */
export class DeadlineTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firesAtMs = Number.POSITIVE_INFINITY;
  private wantedAtMs: number | undefined;

  constructor(
    private readonly now: () => number,
    private readonly onDue: () => void,
  ) {}

  set(atMs: number | undefined): void {
    this.wantedAtMs = atMs;
    if (atMs === undefined || atMs >= this.firesAtMs) return;
    this.stop();
    this.wantedAtMs = atMs;
    this.firesAtMs = atMs;
    this.timer = setTimeout(() => this.fire(), Math.max(0, atMs - this.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.firesAtMs = Number.POSITIVE_INFINITY;
    this.wantedAtMs = undefined;
  }

  private fire(): void {
    const wanted = this.wantedAtMs;
    this.stop();
    if (wanted === undefined) return;
    if (wanted > this.now()) this.set(wanted);
    else this.onDue();
  }
}
