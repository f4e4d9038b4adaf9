/** What differs from one TV to the next, beside the codes of its keys. */
export interface Device {
  /** Has the keys handed over that do not come by themselves. */
  askForKeys(): void;
  /** Leaves for the launcher. False where there is no way out: a browser's tab that the viewer opened. */
  leave(): boolean;
  /** BCP 47, as the viewer set them on the device; the first is preferred. */
  languages(): readonly string[];
  /** Tells when the network goes and comes. */
  onNetwork(listener: (isOnline: boolean) => void): void;
  /** The platform's rules want a dialog when the network is lost; elsewhere the screen says so by itself. */
  readonly asksOnLoss: boolean;
}

/** What a platform has of its own. A part that is missing is as in any browser. */
export type DeviceParts = (page: Window) => Partial<Device>;
