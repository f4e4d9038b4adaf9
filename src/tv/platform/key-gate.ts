import { type HeldKey, noKeyHeld, pressKey, releaseKey } from '../../viewer/key-repeat.js';
import type { KeyMap, KeyName } from './key-maps.js';

/** Arrows are paced while they are held; these act once, however long they are held. */
const paced: ReadonlySet<KeyName> = new Set<KeyName>(['Up', 'Down', 'Left', 'Right']);
const once: ReadonlySet<KeyName> = new Set<KeyName>(['Enter', 'Back', 'PlayPause']);

export interface KeyGate {
  /** Whether a key-down is to be acted on. */
  admits(event: KeyboardEvent): boolean;
  released(event: KeyboardEvent): void;
}

/** Lets through what an eye can follow, whatever rate the remote repeats at. */
export function createKeyGate(keyMap: KeyMap): KeyGate {
  let held: HeldKey = noKeyHeld;
  return {
    admits(event) {
      const name = keyMap[event.keyCode];
      if (!name || (!paced.has(name) && !once.has(name))) return true;
      const isRepeat = held.key === name && event.repeat;
      const step = pressKey(held, name, event.timeStamp ?? 0);
      held = step.held;
      return once.has(name) ? !isRepeat : step.isMove;
    },
    released(event) {
      held = releaseKey(held, keyMap[event.keyCode] ?? '');
    },
  };
}
