import { chooseLanguage, chooseLocale, directionOf, english, type Language } from '../viewer/choose-language.js';
import type { Direction } from '../viewer/text-direction.js';
import { readCatalogue } from './view-models/words/read-catalogue.js';
import { createWords, type Words } from './view-models/words/words.js';

/** The language that the interface speaks now. */
export interface Interpreter {
  /** Always speaks the language of the moment. */
  readonly words: Words;
  readonly available: readonly Language[];
  language(): Language;
  direction(): Direction;
  /** For dates, times and numbers: the device's variant of the language. */
  locale(): string;
  /** `wish`: a BCP 47 tag, or `auto` for the device's, or else the channel's. A catalogue that cannot be had changes nothing. Answers whether the language is another one now. */
  use(wish: string): Promise<boolean>;
  /** After another language is spoken. */
  onChange(listener: () => void): void;
}

export interface InterpreterDeps {
  /** Beside English, which is always there. */
  readonly languages: readonly Language[];
  readonly deviceLanguages: readonly string[];
  /** For devices whose languages the app does not speak. Empty until the channel is there. */
  channelLanguages(): readonly string[];
  /** The language's file; undefined when it cannot be had. */
  load(tag: string): Promise<unknown>;
}

export function createInterpreter(deps: InterpreterDeps): Interpreter {
  const { languages, channelLanguages, load } = deps;
  const deviceLanguages = deps.deviceLanguages.flatMap(asTag);
  const available = [english, ...languages];
  let language = english;
  let wished = english;
  let speak = createWords();
  const listeners: (() => void)[] = [];

  return {
    words: (key, values) => speak(key, values),
    available,
    language: () => language,
    direction: () => directionOf(language),
    locale: () => chooseLocale(language.tag, deviceLanguages),
    async use(wish) {
      wished = chooseLanguage(wish === 'auto' ? [...deviceLanguages, ...channelLanguages()] : [wish], available);
      const chosen = wished;
      if (chosen === language) return false;
      const catalogue = chosen === english ? {} : readCatalogue(await load(chosen.tag));
      // Another wish may have come while this one was fetched.
      if (!catalogue || chosen !== wished) return false;
      language = chosen;
      speak = createWords(catalogue, chooseLocale(chosen.tag, deviceLanguages));
      for (const listener of listeners) listener();
      return true;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Some TVs write `es_MX`, or what is no tag at all, which `Intl` throws at. */
function asTag(text: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(text.replace(/_/g, '-'));
  } catch {
    return [];
  }
}
