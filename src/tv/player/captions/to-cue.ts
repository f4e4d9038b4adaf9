import { type Cue, type CuePlace, isRightToLeft, plainCueText } from '../../../viewer/captions.js';

/** A cue as WebVTT's readers give it: the browser's, hls.js's or a library's. */
export interface VttCueFacts {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
  readonly line?: number | string;
  readonly snapToLines?: boolean;
  readonly position?: number | string;
  readonly align?: string;
}

/** Lines of text that a picture holds, as WebVTT and CEA-608 count them. */
const linesOfPicture = 15;

export function toCue(facts: VttCueFacts): Cue {
  const text = plainCueText(facts.text);
  const place = placeOf(facts, text);
  return { startSec: facts.startTime, endSec: facts.endTime, text, ...(place && { place }) };
}

/** Undefined when the cue leaves it to us. */
function placeOf({ line, snapToLines = true, position, align }: VttCueFacts, text: string): CuePlace | undefined {
  const side = sideOf(align, text);
  const hasLine = typeof line === 'number';
  if (!hasLine && typeof position !== 'number' && side === 'center') return undefined;
  return {
    line: hasLine ? lineShare(line, snapToLines) : undefined,
    position: typeof position === 'number' ? within(position / 100) : { start: 0, center: 0.5, end: 1 }[side],
    align: side,
  };
}

/** Lines count from the top, or from the foot when they are negative. */
const lineShare = (line: number, snapToLines: boolean): number =>
  within(snapToLines ? (line < 0 ? linesOfPicture + line : line) / linesOfPicture : line / 100);

/** `start` and `end` follow the text's own direction. */
function sideOf(align: string | undefined, text: string): CuePlace['align'] {
  if (align === 'left') return 'start';
  if (align === 'right') return 'end';
  if (align !== 'start' && align !== 'end') return 'center';
  return (align === 'start') === isRightToLeft(text) ? 'end' : 'start';
}

const within = (share: number): number => Math.max(0, Math.min(1, share));
