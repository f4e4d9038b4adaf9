/** Where screen readers hear what has the focus: a canvas tells them nothing. */
export interface Narrator {
  say(text: string): void;
}

export function createNarrator(element: Pick<HTMLElement, 'textContent'> | null): Narrator {
  return {
    say(text) {
      if (element && element.textContent !== text) element.textContent = text;
    },
  };
}
