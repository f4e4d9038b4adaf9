import type { DialogModel } from './view-models/dialog-model.js';

export type OnAnswer = (id: string | undefined) => void;

export interface QuestionsHost {
  /** Where a question is put to the viewer: shown while it has a model. */
  dialog(): { model: DialogModel | undefined };
  /** A question came or went, and the focus with it. */
  onChange(): void;
}

/** One question at a time, over everything else. */
export class Questions {
  private onAnswer: OnAnswer | undefined;

  constructor(private readonly host: QuestionsHost) {}

  get isOpen(): boolean {
    return this.host.dialog().model !== undefined;
  }

  /** Answers a function that takes the question back, if it is still open. */
  ask(question: DialogModel, onAnswer?: OnAnswer): () => void {
    // A question that another takes the place of was left unanswered.
    this.onAnswer?.(undefined);
    this.onAnswer = onAnswer;
    this.host.dialog().model = question;
    this.host.onChange();
    return () => {
      if (this.host.dialog().model === question) this.close();
    };
  }

  /** The id of a button, or undefined for Back. */
  answer(id: string | undefined) {
    const { onAnswer } = this;
    this.close();
    onAnswer?.(id);
  }

  private close() {
    this.onAnswer = undefined;
    this.host.dialog().model = undefined;
    this.host.onChange();
  }
}
