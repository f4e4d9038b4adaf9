import { parseText } from 'media-captions';
import type { Cue } from '../../../viewer/captions.js';
import { toCue } from './to-cue.js';

/** Reads a WebVTT or SRT file. What is not a cue is passed over: a caption file never stops a video. */
export async function readCueFile(text: string, type: 'vtt' | 'srt'): Promise<readonly Cue[]> {
  const { cues } = await parseText(text, { type, strict: false, errors: false });
  return cues.map(toCue).filter((cue) => cue.text !== '' && cue.endSec > cue.startSec);
}
