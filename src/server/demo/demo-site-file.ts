import { join, normalize, sep } from 'node:path';
import type { SiteFile } from '../images/fetch-original.js';

const PICTURES = '/demo/pictures/';

/** The demo's pictures on disk, so that the server need not ask itself for them. */
export const demoSiteFile =
  (demoFolder: string): SiteFile =>
  (path) => {
    const name = normalize(path.slice(PICTURES.length));
    const isInside = path.startsWith(PICTURES) && !name.startsWith('..') && !name.startsWith(sep);
    return isInside ? join(demoFolder, 'pictures', name) : undefined;
  };
