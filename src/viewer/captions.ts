/** One caption on screen, text only; line breaks as the newsroom set them. */
export interface Cue {
  readonly startSec: number;
  readonly endSec: number;
  readonly text: string;
}

/** Lines to show at a moment; cues that overlap stand one under the other. */
export const cueTextAt = (cues: readonly Cue[], atSec: number): string =>
  cues
    .filter(({ startSec, endSec }) => startSec <= atSec && atSec < endSec)
    .map(({ text }) => text)
    .join('\n');

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
  const fresh = more.filter((cue) => !known.some((old) => isSame(old, cue)));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((a, b) => a.startSec - b.startSec).slice(-mostCues);
}

const isSame = (a: Cue, b: Cue): boolean => a.startSec === b.startSec && a.endSec === b.endSec && a.text === b.text;

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

const timing = /^(?:(\d+):)?(\d{2}):(\d{2}[.,]\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2}[.,]\d{3})/;

/** Reads a WebVTT side file. What is not a cue is passed over: a caption file never stops a video. */
export function parseWebVtt(file: string): readonly Cue[] {
  return file
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(toCue)
    .filter((cue): cue is Cue => cue !== undefined);
}

function toCue(block: string): Cue | undefined {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => timing.test(line));
  const match = timing.exec(lines[at] ?? '');
  if (!match) return undefined;
  const startSec = seconds(match[1], match[2], match[3]);
  const endSec = seconds(match[4], match[5], match[6]);
  const text = plainCueText(lines.slice(at + 1).join('\n'));
  return text && endSec > startSec ? { startSec, endSec, text } : undefined;
}

const seconds = (hours = '0', minutes = '0', rest = '0'): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.'));
