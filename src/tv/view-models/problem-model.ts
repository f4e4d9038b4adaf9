import type { Words } from './words/words.js';

export const problemKinds = [
  'offline',
  'service',
  'contract',
  'story',
  'withdrawn',
  'page',
  'empty',
  'unsupported',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface ProblemModel {
  readonly kind: ProblemKind;
  readonly icon: 'offline' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly { readonly id: 'retry' | 'back'; readonly label: string }[];
}

/** What may be over by itself in a while, as opposed to what is gone. */
const passing: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['offline', 'service', 'contract', 'empty']);

export const isPassing = (kind: ProblemKind): boolean => passing.has(kind);

export function toProblemModel(kind: ProblemKind, isAtRoot: boolean, words: Words): ProblemModel {
  const retry = { id: 'retry', label: words('problem.retry') } as const;
  const back = { id: 'back', label: words(isAtRoot ? 'problem.leave' : 'problem.back') } as const;
  const message = words(`problem.${kind}.message`);
  return {
    kind,
    icon: kind === 'offline' ? 'offline' : 'notice',
    title: words(`problem.${kind}.title`),
    message: isPassing(kind) ? `${message} ${words('problem.retrying')}` : message,
    buttons: isPassing(kind) ? [retry, back] : [back],
  };
}
