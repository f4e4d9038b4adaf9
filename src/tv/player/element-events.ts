import type { SeekableRange } from '../../viewer/live-edge.js';
import type { TransportInput } from '../../viewer/transport-state.js';
import { bufferedTo } from './video-element.js';

/** readyState from which the element has a picture of its place, and from which it can go on. */
const haveCurrentData = 2;
const haveFutureData = 3;

type Range = () => SeekableRange;
type Answer = (video: HTMLVideoElement, range: Range) => TransportInput | undefined;

export const toTick = (video: HTMLVideoElement, range: SeekableRange): TransportInput => ({
  type: 'tick',
  position: video.currentTime,
  range,
  bufferedTo: bufferedTo(video),
});

// An element that was just given a stream stands at 0 until it is sent to its place.
const tick: Answer = (video, range) => (video.readyState >= haveCurrentData ? toTick(video, range()) : undefined);

/** What the element's events mean to the transport. Events of a stream that has just been let go mean nothing. */
const answers: Readonly<Record<string, Answer>> = {
  canplay: (video, range) => (video.readyState >= haveFutureData ? { type: 'canPlay', range: range() } : undefined),
  playing: () => ({ type: 'playing' }),
  waiting: () => ({ type: 'waiting' }),
  seeked: () => ({ type: 'seeked' }),
  ended: (video) => (video.ended ? { type: 'ended' } : undefined),
  // Chromium pauses just before it says that the video ended.
  pause: (video) => (video.ended ? undefined : { type: 'halted' }),
  timeupdate: tick,
  progress: tick,
  durationchange: tick,
};

/** Answers a function that stops listening. */
export function listenToElement(
  video: HTMLVideoElement,
  range: Range,
  onInput: (input: TransportInput) => void,
): () => void {
  const listener = (event: Event) => {
    const input = answers[event.type]?.(video, range);
    if (input) onInput(input);
  };
  const names = Object.keys(answers);
  for (const name of names) video.addEventListener(name, listener);
  return () => {
    for (const name of names) video.removeEventListener(name, listener);
  };
}
