/** Why it is said: the viewer moved, it changed by itself, or it is breaking news. */
export type Saying = 'asked' | 'change' | 'urgent';

/** Where screen readers hear what has the focus: a canvas tells them nothing. A voice may say it as well. */
export interface Narrator {
  say(text: string, why?: Saying): void;
  /** What has the focus now is said at once, and all that follows; undefined: silence. */
  speakBy(speak: ((text: string, why: Saying) => void) | undefined): void;
}

export function createNarrator(element: Pick<HTMLElement, 'textContent'> | null): Narrator {
  let said = '';
  let voice: ((text: string, why: Saying) => void) | undefined;
  return {
    say(text, why = 'change') {
      if (text === said) return;
      said = text;
      if (element) element.textContent = text;
      voice?.(text, why);
    },
    speakBy(speak) {
      voice?.('', 'asked');
      voice = speak;
      speak?.(said, 'asked');
    },
  };
}
