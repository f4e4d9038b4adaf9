import type Lightning from '@lightningjs/core';
import type { Card } from '../contract/page.js';
import type { Destination } from '../viewer/destination.js';
import { longPressMs, noOkPress, type OkStep, okDown, okHeld, okOvertaken, okUp } from '../viewer/long-press.js';
import { sendKey } from './platform/send-key.js';

export interface HoldHost {
  /** What has the focus and could have options. */
  subject(): Card | undefined;
  place(): Destination | undefined;
}

export interface HeldOptions {
  readonly sheet: object | undefined;
  show(view: 'options'): boolean;
}

export interface OkHold {
  /** True when it is not known yet whether this is a short press: whoever hears OK has to wait. */
  down(event: KeyboardEvent): boolean;
  /** A key was let go. */
  up(isOk: boolean): void;
  /** Another key goes down. */
  overtaken(): void;
}

/** Where videos play, OK answers at once. */
const answersAtOnce: ReadonlySet<Destination['kind'] | undefined> = new Set(['player', 'catchUp', undefined] as const);

/** Holding OK on a card opens its options. See README.md. */
export function holdOk(application: Lightning.Application, host: HoldHost, options: HeldOptions): OkHold {
  let press = noOkPress;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    down(event) {
      const canBeLong = !options.sheet && !answersAtOnce.has(host.place()?.kind) && host.subject() !== undefined;
      const step = okDown(press, canBeLong, event.timeStamp);
      const isNew = press.phase !== 'down' && step.press.phase === 'down';
      press = step.press;
      if (isNew) timer = setTimeout(() => take(okHeld(press)), longPressMs);
      return step.means !== 'short';
    },
    up(isOk) {
      if (isOk) take(okUp(press));
      else press = { ...press, hasReleases: true };
    },
    overtaken: () => take(okOvertaken(press)),
  };

  function take(step: OkStep) {
    press = step.press;
    if (!step.means) return;
    clearTimeout(timer);
    if (step.means === 'long') options.show('options');
    else sendKey(application, 'Enter');
  }
}
