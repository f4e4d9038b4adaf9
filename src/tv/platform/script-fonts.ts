import type * as scriptFaces from './script-faces.js';

/** A text waits this long for its letters; then the device draws them as it can, until they come. */
const patienceMs = 1_500;
/** More than the first screen's faces have. */
const beyond = /[^\0-\xff\u0152\u0153\u2000-\u206f\u20ac\u2122\u2212]/;

/** The faces of other scripts, each fetched when a text in it is about to be drawn. */
export interface ScriptFonts {
  /** Resolves when the text can be drawn in a CSS font, or has waited long enough. Undefined: at once. */
  ready(font: string, text: string): Promise<unknown> | undefined;
  /** Letters came that texts were drawn or measured without. */
  onArrival(listener: () => void): void;
}

export function createScriptFonts(load: () => Promise<typeof scriptFaces | undefined>): ScriptFonts {
  let adding: Promise<void> | undefined;
  let isAdded = false;
  const arrived = new Set<FontFace>();
  const listeners: (() => void)[] = [];

  const add = async () => {
    isAdded = (await (await load())?.addScriptFaces()) ?? false;
    // The next text tries again.
    if (!isAdded) adding = undefined;
  };
  const fetchFaces = async (font: string, text: string): Promise<readonly FontFace[]> => {
    adding ??= add();
    await adding;
    return document.fonts.load(font, text).catch(() => []);
  };

  return {
    ready(font, text) {
      if (!beyond.test(text) || !document.fonts || (isAdded && document.fonts.check(font, text))) return undefined;
      const fetched = fetchFaces(font, text).then((faces) => {
        const isNew = faces.some((face) => face.unicodeRange !== wholeRange && !arrived.has(face));
        for (const face of faces) arrived.add(face);
        if (isNew) for (const listener of listeners) listener();
      });
      return Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    },
    onArrival: (listener) => void listeners.push(listener),
  };
}

const wholeRange = 'U+0-10FFFF';
