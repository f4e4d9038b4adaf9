import type { CaptionFormat, Cue } from '../../../viewer/captions.js';
import { createScriptLoader } from '../../platform/script-loader.js';
import type * as cueFiles from './read-cue-file.js';
import type * as ttmlFiles from './read-ttml.js';

// Files of their own: few videos have side files, and most of those are WebVTT.
const loadCueReader = createScriptLoader<typeof cueFiles>('./js/captions.js', 'RundownCaptions');
const loadTtmlReader = createScriptLoader<typeof ttmlFiles>('./js/ttml.js', 'RundownTtml');

const patienceMs = 15_000;

/** Throws when the file or its reader does not come in time. */
export async function loadCues(url: string, format: CaptionFormat): Promise<readonly Cue[]> {
  const [text, readCues] = await Promise.all([loadText(url), readerOf(format)]);
  if (!readCues) throw new Error('captions: no reader');
  return readCues(text);
}

async function loadText(url: string): Promise<string> {
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), patienceMs);
  try {
    const answer = await fetch(url, { signal: call.signal });
    if (!answer.ok) throw new Error(`captions: ${answer.status}`);
    return await answer.text();
  } finally {
    clearTimeout(timer);
  }
}

type Reader = (text: string) => readonly Cue[] | Promise<readonly Cue[]>;

async function readerOf(format: CaptionFormat): Promise<Reader | undefined> {
  if (format === 'ttml') return (await loadTtmlReader())?.readTtml;
  const reader = await loadCueReader();
  return reader && ((text) => reader.readCueFile(text, format));
}
