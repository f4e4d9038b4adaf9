import type Lightning from '@lightningjs/core';
import type { KeyName } from './key-maps.js';

interface KeyedApplication {
  focusBottomUpEvent(handlers: readonly string[], event: object): boolean;
  updateFocusPath(): void;
}

/** What a click or a wheel does is what a key does. */
export function sendKey(application: Lightning.Application, name: KeyName): void {
  // In the core, but not in its types.
  const keyed = application as unknown as KeyedApplication;
  keyed.updateFocusPath();
  keyed.focusBottomUpEvent([`_handle${name}`, '_handleKey'], {});
  keyed.updateFocusPath();
}
