/** How long the player waits before it does something by itself, in milliseconds. */
const waits = {
  hideControls: 4000,
  hidePreview: 1500,
  showSpinner: 500,
  leaveEnd: 10_000,
  countDown: 250,
  scan: 100,
  stats: 1000,
  checkPresence: 30_000,
} as const;

type Name = keyof typeof waits;

/** One timer for each name; starting it again restarts it. */
export class PlayerTimers {
  private readonly running = new Map<Name, ReturnType<typeof setTimeout>>();

  start(name: Name, act: () => void): void {
    this.stop(name);
    this.running.set(name, setTimeout(act, waits[name]));
  }

  /** Again and again. */
  repeat(name: Name, act: () => void): void {
    this.start(name, () => {
      this.repeat(name, act);
      act();
    });
  }

  stop(name: Name): void {
    clearTimeout(this.running.get(name));
  }

  stopAll(): void {
    for (const timer of this.running.values()) clearTimeout(timer);
  }
}
