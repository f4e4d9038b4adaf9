import { joinSentences, type Narration, narrationText } from '../viewer/narration.js';
import type { Narrator } from './platform/narrator.js';
import type { Words } from './view-models/words/words.js';

/** Says what has the focus. */
export class Announcer {
  private said: Narration | undefined;
  private heard: Narration | undefined;
  private hasActed = false;

  constructor(
    private readonly narrator: Narrator,
    private readonly words: Words,
  ) {}

  /** The viewer did something: what was said until now counts as heard. */
  viewerActed() {
    this.heard = this.said;
    this.hasActed = true;
  }

  /** Something that no focus tells of. What has the focus is said again when it changes. */
  interject(text: string) {
    this.narrator.say(text, 'urgent');
  }

  /** The same of less weight: it may have cut off what has the focus, which therefore follows. */
  mention(text: string) {
    this.narrator.say(joinSentences([text, this.said && this.textOf(undefined, this.said)]), 'change');
  }

  // Compared with what was heard, not with what was said last: what changes by itself meanwhile does not cut a title off.
  announce(next: Narration) {
    this.narrator.say(this.textOf(this.heard, next), this.hasActed ? 'asked' : 'change');
    this.hasActed = false;
    this.said = next;
  }

  private textOf(before: Narration | undefined, next: Narration): string {
    return narrationText(before, next, (index, total) => this.words('position', { index: index + 1, total }));
  }
}
