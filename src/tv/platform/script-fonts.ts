import type * as scriptFaces from './script-faces.js';

type Faces = Pick<typeof scriptFaces, 'addFaces' | 'isKnown' | 'isSlice'>;

/** A text waits this long for its letters; then the device draws them as it can, until they come. */
const patienceMs = 1_500;
/** Slices of a large script come one after another: what was drawn without them is drawn again once for several. */
const gatherMs = 200;
/** More than the first screen's faces have. */
const beyond = /[^\0-\xff\u0152\u0153\u2000-\u206f\u20ac\u2122\u2212]/;

/** The faces of other scripts, each fetched when a text in it is about to be drawn. */
export interface ScriptFonts {
  /** Resolves when the text can be drawn in a CSS font, or has waited long enough. Undefined: at once. */
  ready(font: string, text: string): Promise<unknown> | undefined;
  /** Letters came that texts were drawn or measured without. */
  onArrival(listener: () => void): void;
}

export function createScriptFonts(load: () => Promise<Faces | undefined>, world: scriptFaces.FacesWorld): ScriptFonts {
  let faces: Faces | undefined;
  let isTelling = false;
  const arrived = new Set<FontFace>();
  const listeners: (() => void)[] = [];

  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      for (const listener of listeners) listener();
    }, gatherMs);
  };
  const fetchFaces = async (font: string, text: string): Promise<readonly FontFace[]> => {
    faces ??= await load();
    await faces?.addFaces(text, world);
    return document.fonts.load(font, text).catch(() => []);
  };

  return {
    ready(font, text) {
      if (!beyond.test(text) || !document.fonts) return undefined;
      if (faces?.isKnown(text, world) && document.fonts.check(font, text)) return undefined;
      let isLate = false;
      const fetched = fetchFaces(font, text).then((found) => {
        const isNew = (face: FontFace) =>
          face.unicodeRange !== wholeRange && (isLate || !(arrived.has(face) || faces?.isSlice(face)));
        if (found.some(isNew)) tell();
        for (const face of found) arrived.add(face);
      });
      const waited = new Promise((resolve) => setTimeout(resolve, patienceMs)).then(() => {
        isLate = true;
      });
      return Promise.race([fetched, waited]);
    },
    onArrival: (listener) => void listeners.push(listener),
  };
}

const wholeRange = 'U+0-10FFFF';
