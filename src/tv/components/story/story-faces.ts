import { serif } from '../../theme/type.js';

const waitMs = 1000;
const files = [
  { url: './static/fonts/serif-400.woff2', style: 'normal' },
  { url: './static/fonts/serif-400-italic.woff2', style: 'italic' },
] as const;

let isReady = false;
let loading: Promise<void> | undefined;

export const areStoryFacesReady = (): boolean => isReady;

/** The faces of article text, loaded with the first story. Resolves after a second at the latest: text in another face is better than none. */
export function loadStoryFaces(): Promise<void> {
  loading ??= Promise.race([Promise.all(files.map(addFace)).then(() => undefined), later(waitMs)]).then(() => {
    isReady = true;
  });
  return loading;
}

async function addFace({ url, style }: (typeof files)[number]): Promise<void> {
  if (typeof FontFace === 'undefined') return;
  const face = new FontFace(serif, `url(${url})`, { style, weight: '400' });
  document.fonts.add(face);
  try {
    await face.load();
  } catch {
    // The family's other weight, or the device's own serif, then serves.
    document.fonts.delete(face);
  }
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
