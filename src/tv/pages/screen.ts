import type Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { Destination } from '../../viewer/destination.js';
import type { Narration } from '../../viewer/narration.js';
import type { PlayQueue } from '../../viewer/play-queue.js';
import type { DialogModel } from '../view-models/dialog-model.js';

/** What App shows one of at a time. Its data is set (`model`) before it is attached; screens never fetch. */
export interface Screen extends Lightning.Component {
  /** What its focus says now. */
  narration(): Narration;
  /** OK is needed here: on a keyboard, on a player's controls. Breaking news then leaves it alone. */
  readonly keepsOk?: boolean;
  /** The card or story that has the focus, for what can be done with it. */
  subject?(): Card | undefined;
  /** The videos that what has the focus is one of. */
  queue?(): PlayQueue | undefined;
  /** In seconds, where the subject is a video that is at one. */
  moment?(): number | undefined;
  /** All that `restore` needs to bring focus and scroll back exactly; plain data. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

/** What screens ask of App, by `fireAncestors`. */
export interface ScreenRequests {
  /** Go there; Back comes back here. */
  $open(destination: Destination): void;
  /** Goes there instead of staying here; Back leads where it led before. */
  $replace(destination: Destination): void;
  /** One step back, as the Back key does. */
  $back(): void;
  /** Asks over everything else. `onAnswer` hears the id of the button, or nothing for Back. */
  $ask(question: DialogModel, onAnswer: (id: string | undefined) => void): void;
  /** The story on screen as a code for a phone. */
  $sendToPhone(): void;
  /** The focus inside the screen moved or what it says changed. */
  $focusMoved(): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends ScreenRequests {}
  }
}
