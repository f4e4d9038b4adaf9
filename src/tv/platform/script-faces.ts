import { type FontSet, type FontSlice, fontSetPath, sliceListFile } from '../../contract/font-sets.js';

/** Where faces come from, and which languages the viewer and the channel have. */
export interface FacesWorld {
  /** Of the API, for what the package does not carry. */
  host(): string;
  languages(): readonly string[];
}

/** As the build writes it. */
interface FaceRecord {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly file: string;
  readonly range: string;
}

const folder = './static/fonts/';
/** A list that could not be had is asked for again after this. */
const AGAIN_MS = 60_000;

const kana = /[\u3040-\u30ff\uff66-\uff9f]/;
const hangul = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/;
const han =
  /[\u2e80-\u303f\u3100-\u312f\u3200-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff65]|[\ud840-\ud88c][\udc00-\udfff]/;

const added = new Map<string, Promise<boolean>>();
const done = new Set<string>();
const slices = new WeakSet<FontFace>();

export const isSlice = (face: FontFace): boolean => slices.has(face);

/** All faces that this text could need are known to the browser, or cannot be had for now. */
export const isKnown = (text: string, { languages }: FacesWorld): boolean => done.has(placeOf(text, languages()));

/** Makes them known. What of them a text needs, the browser fetches when it is asked to. */
export async function addFaces(text: string, { host, languages }: FacesWorld): Promise<void> {
  const place = placeOf(text, languages());
  const adding = added.get(place) ?? (place === 'package' ? addPackage() : addSet(place, host()));
  added.set(place, adding);
  if (!(await adding)) {
    setTimeout(() => {
      added.delete(place);
      done.delete(place);
    }, AGAIN_MS);
  }
  done.add(place);
}

/** Han letters are drawn in the way of the language that the text is in; most texts do not say which. */
export function placeOf(text: string, languages: readonly string[]): FontSet | 'package' {
  if (kana.test(text)) return 'jp';
  if (hangul.test(text)) return 'kr';
  return han.test(text) ? (languages.map(setOf).find(Boolean) ?? 'sc') : 'package';
}

function setOf(language: string): FontSet | undefined {
  if (/^zh\b/i.test(language)) return /hant|tw|hk|mo/i.test(language) ? 'tc' : 'sc';
  return /^ja\b/i.test(language) ? 'jp' : /^ko\b/i.test(language) ? 'kr' : undefined;
}

async function addPackage(): Promise<boolean> {
  const records = await read<FaceRecord>(`${folder}faces.json`);
  for (const { family, weight, style, file, range } of records ?? []) {
    document.fonts.add(new FontFace(family, `url(${folder}${file})`, { weight, style, unicodeRange: range }));
  }
  return records !== undefined;
}

async function addSet(set: FontSet, host: string): Promise<boolean> {
  const base = host + fontSetPath(set);
  const [list] = await Promise.all([read<FontSlice>(base + sliceListFile), addFaces('', noWorld)]);
  for (const { file, range } of list ?? []) {
    for (const [family, weight, style] of sliceVariants) {
      const face = new FontFace(family, `url(${base}${file})`, { weight, style, unicodeRange: range });
      slices.add(face);
      document.fonts.add(face);
    }
  }
  return list !== undefined;
}

const noWorld: FacesWorld = { host: () => '', languages: () => [] };

// As `scripts/lib/script-faces` has them: a letter is found only in a face that says just the same of its weight and style.
const sliceVariants = [
  ['Inter', '400 700', 'normal'],
  ['Source Serif 4', '600', 'normal'],
  ['Source Serif 4', '400', 'normal'],
  ['Source Serif 4', '400', 'italic'],
] as const;

async function read<T>(address: string): Promise<readonly T[] | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as readonly T[]) : undefined;
  } catch {
    return undefined;
  }
}
