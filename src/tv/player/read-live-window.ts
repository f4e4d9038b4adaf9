import { findVariant, windowStartMs } from '../../viewer/live-window.js';
import { isHls, type Playable } from './backend.js';

const WAIT_MS = 6_000;

/** When the earliest moment that can still be seen of a live stream was sent. Undefined where that cannot be told. */
export async function readLiveWindow(sources: readonly Playable[], nowMs: number): Promise<number | undefined> {
  const source = sources.find(isHls);
  if (!source) return undefined;
  try {
    const first = await loadText(source.url);
    const variant = findVariant(first, (url) => new URL(url, new URL(source.url, document.baseURI)).href);
    return windowStartMs(variant ? await loadText(variant) : first, nowMs);
  } catch {
    // Another host may refuse to be read, though not to be played.
    return undefined;
  }
}

async function loadText(url: string): Promise<string> {
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), WAIT_MS);
  try {
    const answer = await fetch(url, { signal: call.signal });
    return answer.ok ? await answer.text() : '';
  } finally {
    clearTimeout(timer);
  }
}
