// The package has no types of its own.
/// <reference path="./imsc.d.ts" />
import { fromXML } from 'imsc/src/main/js/doc.js';
import { type Content, generateISD } from 'imsc/src/main/js/isd.js';
import type { Cue, CuePlace } from '../../../viewer/captions.js';

const styling = 'http://www.w3.org/ns/ttml#styling';

/** Reads TTML and its profiles (IMSC, EBU-TT-D). A file that is none gives no captions. */
export function readTtml(text: string): readonly Cue[] {
  const document = parse(text);
  const moments = document?.getMediaTimeEvents() ?? [];
  let cues: readonly Cue[] = [];
  moments.forEach((startSec, index) => {
    const endSec = moments[index + 1];
    if (!document || endSec === undefined) return;
    for (const region of generateISD(document, startSec).contents) {
      const said = textOf(region).trim();
      const place = placeOf(region);
      if (said) cues = joined(cues, { startSec, endSec, text: said, ...(place && { place }) });
    }
  });
  return cues;
}

/** Moments are those at which anything changes: a caption beside one that comes or goes is the same caption still. */
function joined(cues: readonly Cue[], cue: Cue): readonly Cue[] {
  const goesOn = (known: Cue) =>
    known.endSec === cue.startSec && known.text === cue.text && known.place?.line === cue.place?.line;
  const before = cues.find(goesOn);
  return before ? cues.map((known) => (known === before ? { ...before, endSec: cue.endSec } : known)) : [...cues, cue];
}

function parse(text: string) {
  try {
    return fromXML(text);
  } catch {
    return undefined;
  }
}

function textOf({ kind, text, contents = [] }: Content): string {
  if (kind === 'br') return '\n';
  const inner = contents.map(textOf).join('');
  return `${text ?? ''}${inner}${kind === 'p' ? '\n' : ''}`;
}

/** Only what stands in the upper half is placed: the foot is where our own controls know how to clear it. */
function placeOf({ styleAttrs = {} }: Content): CuePlace | undefined {
  const top = heightShare(styleAttrs[`${styling} origin`]);
  const height = heightShare(styleAttrs[`${styling} extent`]) ?? 0;
  if (top === undefined || top >= 0.5) return undefined;
  const isAtFoot = styleAttrs[`${styling} displayAlign`] === 'after' && top + height > 0.5;
  return isAtFoot ? undefined : { line: top, position: 0.5, align: 'center' };
}

/** A point or a size: its height is `h`, and `rh` of a length is its share of the picture's height. */
function heightShare(attribute: unknown): number | undefined {
  const { h } = (attribute ?? {}) as { readonly h?: { readonly rh?: unknown } };
  return typeof h?.rh === 'number' ? h.rh : undefined;
}
