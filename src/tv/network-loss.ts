import type { Device } from './platform/devices/device.js';
import type { Questions } from './questions.js';
import { toNetworkLost } from './view-models/dialog-model.js';
import type { Words } from './view-models/words/words.js';

export interface NetworkLossDeps {
  readonly device: Pick<Device, 'onNetwork' | 'asksOnLoss'>;
  readonly questions: Pick<Questions, 'isOpen' | 'ask'>;
  readonly words: Words;
  /** What could not be had may be there now. */
  onBack(): void;
}

/** Says that the network is lost where the platform's rules want a dialog; takes it back when the network is there again. */
export function heedNetwork({ device, questions, words, onBack }: NetworkLossDeps): void {
  let takeBack: (() => void) | undefined;
  device.onNetwork((isOnline) => {
    takeBack?.();
    takeBack = undefined;
    if (isOnline) onBack();
    // A question that waits for its answer goes on waiting.
    else if (device.asksOnLoss && !questions.isOpen) takeBack = questions.ask(toNetworkLost(words));
  });
}
