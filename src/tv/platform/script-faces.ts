/** As the build writes it. */
interface FaceRecord {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly file: string;
  /** Which letters it has, as CSS says it. */
  readonly range: string;
}

const folder = './static/fonts/';

/** Makes the faces of all other scripts known; what of them a text needs, the browser fetches. False when they cannot be had. */
export async function addScriptFaces(): Promise<boolean> {
  try {
    const records = (await (await fetch(`${folder}faces.json`)).json()) as readonly FaceRecord[];
    for (const { family, weight, style, file, range } of records) {
      document.fonts.add(new FontFace(family, `url(${folder}${file})`, { weight, style, unicodeRange: range }));
    }
    return true;
  } catch {
    return false;
  }
}
