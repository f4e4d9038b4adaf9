import { type Direction, directionOfText } from './text-direction.js';

/** A language that the interface can speak. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** In the language itself: `Español`. */
  readonly name: string;
  /** The letters of its viewers, as its file has them: see `readAlphabet`. */
  readonly keyboard?: unknown;
}

export const english: Language = { tag: 'en', name: 'English' };

export const directionOf = ({ name }: Language): Direction => directionOfText(name);

/**
 * The first wish that is there, exactly or as another variant of the language (`es-MX` is served by `es`); English when none is.
 * `wishes`: BCP 47 tags, the dearest first.
 */
export function chooseLanguage(wishes: readonly string[], available: readonly Language[]): Language {
  for (const wish of wishes) {
    const same = available.find(({ tag }) => tag.toLowerCase() === wish.toLowerCase());
    const found = same ?? available.find(({ tag }) => baseOf(tag) === baseOf(wish));
    if (found) return found;
  }
  return english;
}

/** The device's own variant of the language, if it has one: it knows how the viewer writes times and numbers. */
export function chooseLocale(tag: string, deviceLanguages: readonly string[]): string {
  return deviceLanguages.find((device) => baseOf(device) === baseOf(tag)) ?? tag;
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] as string;
