/** So long nobody touched the remote: perhaps nobody is there. */
export const askAfterMs = 3 * 3_600_000;
/** Without an answer the video is paused, and the screensaver may come. */
export const answerWithinMs = 60_000;

export type Presence = 'there' | 'asked' | 'gone';

/** Whether a viewer of a playing video is still there, by the time of the last key. */
export function presenceAt(lastKeyMs: number, nowMs: number): Presence {
  const silentMs = nowMs - lastKeyMs;
  if (silentMs < askAfterMs) return 'there';
  return silentMs < askAfterMs + answerWithinMs ? 'asked' : 'gone';
}
