import { type CaptionMode, captionModes } from './caption-mode.js';
import {
  type CaptionStyle,
  captionBackgrounds,
  captionColours,
  captionEdges,
  captionSizes,
  usualCaptionStyle,
} from './caption-style.js';

/** What a viewer wants of captions, on every video of this TV. */
export interface CaptionPreference {
  readonly mode: CaptionMode;
  /** The language that was chosen last; undefined: that of the TV. */
  readonly language: string | undefined;
  readonly style: CaptionStyle;
}

export const usualCaptions: CaptionPreference = { mode: 'off', language: undefined, style: usualCaptionStyle };

/** Reads what a TV kept: whatever is not one of the choices is as usual. */
export function readCaptionPreference(text: string | null | undefined): CaptionPreference {
  const kept = parse(text ?? '');
  const style = isRecord(kept['style']) ? kept['style'] : {};
  return {
    mode: oneOf(captionModes, kept['mode']) ?? usualCaptions.mode,
    language: typeof kept['language'] === 'string' ? kept['language'] : undefined,
    style: {
      size: oneOf(captionSizes, style['size']) ?? usualCaptionStyle.size,
      colour: oneOf(captionColours, style['colour']) ?? usualCaptionStyle.colour,
      edge: oneOf(captionEdges, style['edge']) ?? usualCaptionStyle.edge,
      background: oneOf(captionBackgrounds, style['background']) ?? usualCaptionStyle.background,
    },
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value);

export const isSameLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

interface Spoken {
  readonly language: string;
}

/** The track of the viewer's language, else of the TV's, else the first: captions that are wanted are shown. */
export function preferredTrack<T extends Spoken>(
  tracks: readonly T[],
  { mode, language }: CaptionPreference,
  deviceLanguage: string,
): T | undefined {
  if (mode === 'off') return undefined;
  const of = (wanted: string | undefined) => wanted && tracks.find((track) => isSameLanguage(track.language, wanted));
  return of(language) || of(deviceLanguage) || tracks[0];
}
