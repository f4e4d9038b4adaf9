import { isHls, type Playable } from './backend.js';

const patienceMs = 5_000;

/** Whether a source answers again. A bare file may be on a host that lets pages play it but not read it: an answer of any kind has to do. */
export async function isReachable(source: Playable): Promise<boolean> {
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), patienceMs);
  try {
    const mode = isHls(source) ? 'cors' : 'no-cors';
    const answer = await fetch(source.url, { cache: 'no-store', mode, signal: call.signal });
    return answer.ok || answer.type === 'opaque';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    // The headers were enough.
    call.abort();
  }
}
