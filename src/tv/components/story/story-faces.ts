import { serif } from '../../theme/type.js';

const waitMs = 1000;
const files = [
  { url: './static/fonts/serif-400.woff2', style: 'normal' },
  { url: './static/fonts/serif-400-italic.woff2', style: 'italic' },
] as const;

let isReady = false;
let fetched: Promise<readonly (FontFace | undefined)[]> | undefined;

export const areStoryFacesReady = (): boolean => isReady;

/**
 * The faces of article text, fetched with the first story. Resolves after a second at the latest: text in another face is better than none.
 * Faces that come later serve the next story: lines that were broken by one face are too long in another.
 */
export function loadStoryFaces(): Promise<void> {
  fetched ??= Promise.all(files.map(fetchFace));
  let isLate = false;
  const added = fetched.then((faces) => {
    if (isLate) return;
    for (const face of faces) if (face) document.fonts.add(face);
    isReady = true;
  });
  const waited = later(waitMs).then(() => {
    isLate = true;
  });
  return Promise.race([added, waited]);
}

async function fetchFace({ url, style }: (typeof files)[number]): Promise<FontFace | undefined> {
  if (typeof FontFace === 'undefined') return undefined;
  try {
    return await new FontFace(serif, `url(${url})`, { style, weight: '400' }).load();
  } catch {
    // The family's other weight, or the device's own serif, then serves.
    return undefined;
  }
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
