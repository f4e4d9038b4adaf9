import { apiBase } from './endpoints.js';

/** Scripts with more letters than a TV's package should carry: the API has them in slices. Named as the variants of Han letters are. */
export const fontSets = ['jp', 'kr', 'sc', 'tc'] as const;
export type FontSet = (typeof fontSets)[number];

/** A slice's file beside the list, and which letters it has, as CSS says it. */
export interface FontSlice {
  readonly file: string;
  readonly range: string;
}

/** Where a set's slices are; `slices.json` there lists them. */
export const fontSetPath = (set: FontSet): string => `${apiBase}/fonts/${set}/`;
export const sliceListFile = 'slices.json';
