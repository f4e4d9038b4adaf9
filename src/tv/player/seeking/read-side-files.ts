// What only a viewer who seeks needs: a file of its own. See README.md.

export { readChapters } from '../../../viewer/read-chapters.js';
export { loadSeekPictures } from './load-seek-pictures.js';
