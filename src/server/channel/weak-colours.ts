import type { ChannelConfig } from '../../contract/channel-config.js';
import { contrast } from '../../contract/contrast.js';
import type { Fault } from './schema-words.js';

const TV_GROUND = '#0A0E14';
const TV_TEXT = '#F4F6F8';
/** WCAG 2.2 AA: 1.4.3 for text; the same for large text and, by 1.4.11, for parts of the interface. */
const AA_TEXT = 4.5;
const AA_LARGE = 3;

/** Colours under which or on which something is hard to see. What stands on the brand's colour is white or black, whichever can be read. */
export function weakColours({ brandColour, sectionColours }: ChannelConfig['branding']): Fault[] {
  const sections = Object.entries(sectionColours).flatMap(([name, [dark, middle]]) => {
    const at = ['branding', 'sectionColours', name];
    return [...underWords(dark, AA_TEXT, [...at, 0]), ...underWords(middle, AA_LARGE, [...at, 1])];
  });
  const found = contrast(brandColour, TV_GROUND);
  if (found >= AA_LARGE) return sections;
  const reason = `${brandColour} hardly shows on the dark ground of the TV: ${figures(found, AA_LARGE)}`;
  return [{ at: ['branding', 'brandColour'], reason }, ...sections];
}

function underWords(colour: string, least: number, at: Fault['at']): Fault[] {
  const found = contrast(colour, TV_TEXT);
  if (found >= least) return [];
  return [{ at, reason: `${colour} is too light under white words: ${figures(found, least)}` }];
}

const figures = (found: number, least: number): string => `contrast ${found.toFixed(1)}, WCAG AA asks for ${least}`;
