import type { Words } from './words/words.js';

export interface DialogModel {
  readonly title: string;
  readonly message: string;
  /** The first has the focus at first. */
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}

export const toLeaveQuestion = (name: string, words: Words): DialogModel => ({
  title: words('leave.title', { name }),
  message: words('leave.message'),
  buttons: [
    { id: 'stay', label: words('leave.stay') },
    { id: 'leave', label: words('leave.go') },
  ],
});

export const toGoneMessage = (isWithdrawn: boolean, words: Words): DialogModel => ({
  title: words(isWithdrawn ? 'problem.withdrawn.title' : 'gone.title'),
  message: words(isWithdrawn ? 'problem.withdrawn.message' : 'gone.message'),
  buttons: [{ id: 'ok', label: words('gone.ok') }],
});

export const toNetworkLost = (words: Words): DialogModel => ({
  title: words('network.lost.title'),
  message: words('network.lost.message'),
  buttons: [{ id: 'ok', label: words('network.lost.ok') }],
});
