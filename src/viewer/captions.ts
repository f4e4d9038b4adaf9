/** Where on the picture a caption stands, in shares of it from the top left. */
export interface CuePlace {
  /** Of the height; undefined: at the foot, where most captions are. */
  readonly line: number | undefined;
  /** Of the width: where the edge or the middle that `align` names stands. */
  readonly position: number;
  readonly align: 'start' | 'center' | 'end';
}

/** One caption; line breaks as the newsroom set them. */
export interface Cue {
  readonly startSec: number;
  readonly endSec: number;
  readonly text: string;
  /** Undefined: at the foot, in the middle. */
  readonly place?: CuePlace;
}

/** What stands at one place at a moment. */
export interface CueBlock {
  readonly text: string;
  readonly place: CuePlace | undefined;
}

/** Captions of a moment, those of one place one under the other. */
export function cueBlocksAt(cues: readonly Cue[], atSec: number): readonly CueBlock[] {
  const blocks: CueBlock[] = [];
  for (const { startSec, endSec, text, place } of cues) {
    if (atSec < startSec || atSec >= endSec) continue;
    const at = blocks.findIndex((block) => isSamePlace(block.place, place));
    const block = blocks[at];
    if (block) blocks[at] = { place, text: `${block.text}\n${text}` };
    else blocks.push({ place, text });
  }
  return blocks;
}

export const isSameBlocks = (a: readonly CueBlock[], b: readonly CueBlock[]): boolean =>
  a.length === b.length &&
  a.every(({ text, place }, index) => text === b[index]?.text && isSamePlace(place, b[index]?.place));

const isSamePlace = (a: CuePlace | undefined, b: CuePlace | undefined): boolean =>
  a === b || (a?.line === b?.line && a?.position === b?.position && a?.align === b?.align);

/** When the text changes next, so that nobody has to look before. */
export function nextCueChange(cues: readonly Cue[], atSec: number): number | undefined {
  let next: number | undefined;
  for (const { startSec, endSec } of cues) {
    for (const edge of [startSec, endSec]) {
      if (edge > atSec && (next === undefined || edge < next)) next = edge;
    }
  }
  return next;
}

/** A live stream never ends: keep some hours of it. */
const mostCues = 4000;

/** Adds cues in order of time. Segments overlap and are loaded again after a seek, so the same cue comes more than once. */
export function addCues(known: readonly Cue[], more: readonly Cue[]): readonly Cue[] {
  const ids = new Set(known.map(idOf));
  const fresh = more.filter((cue) => !ids.has(idOf(cue)));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((a, b) => a.startSec - b.startSec).slice(-mostCues);
}

const idOf = ({ startSec, endSec, text }: Cue): string => `${startSec} ${endSec} ${text}`;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
};

/** Drops WebVTT's voice, class and timing marks. */
export const plainCueText = (payload: string): string =>
  payload
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line)
    .join('\n');

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const leftToRight = /[A-Za-z\u00C0-\u024F\u0370-\u058F\u0900-\u1FFF\u2C00-\uD7FF]/;

/** By the first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const at = text.search(rightToLeft);
  if (at < 0) return false;
  const other = text.search(leftToRight);
  return other < 0 || at < other;
}

export const captionFormats = ['vtt', 'srt', 'ttml'] as const;
export type CaptionFormat = (typeof captionFormats)[number];

const formatTypes: Readonly<Record<string, CaptionFormat>> = {
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'application/srt': 'srt',
  'text/srt': 'srt',
  'application/ttml+xml': 'ttml',
  'application/ttaf+xml': 'ttml',
  vtt: 'vtt',
  webvtt: 'vtt',
  srt: 'srt',
  ttml: 'ttml',
  dfxp: 'ttml',
};

/** How a side file is written: by its name, because feeds call many of them `text/vtt`; else by its type. */
export function captionFormatOf({ url, mimeType }: { url: string; mimeType: string }): CaptionFormat | undefined {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(url.replace(/^\w+:\/\/[^/]*/, ''))?.[1]?.toLowerCase() ?? '';
  const type = mimeType.toLowerCase().split(';')[0]?.trim() ?? '';
  return formatTypes[extension] ?? formatTypes[type];
}
