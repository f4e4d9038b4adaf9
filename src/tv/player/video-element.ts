import type { SeekableRange } from '../../viewer/live-edge.js';

// Over the splash, under the canvas, which is transparent where the video shows.
const whole = 'left:0;top:0;width:100%;height:100%;object-fit:contain;background:#000';

/** In pixels of the window. */
export interface VideoPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

// Black around it would show where the canvas has nothing.
const at = ({ left, top, width, height }: VideoPlace): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px;object-fit:cover`;

let element: HTMLVideoElement | undefined;
let letGo: (() => void) | undefined;

/** The one media element of the app, in the page while something plays, over all of it or at a place. Whoever has it lets go before the next one gets it. */
export function takeVideoElement(onTaken: () => void, place?: VideoPlace): HTMLVideoElement {
  letGo?.();
  letGo = onTaken;
  element ??= createElement();
  element.setAttribute('style', `position:absolute;z-index:1;${place ? at(place) : whole}`);
  element.defaultPlaybackRate = 1;
  element.playbackRate = 1;
  document.body.insertBefore(element, document.body.querySelector('canvas'));
  return element;
}

export function returnVideoElement(video: HTMLVideoElement): void {
  letGo = undefined;
  video.remove();
}

function createElement(): HTMLVideoElement {
  const video = document.createElement('video');
  video.setAttribute('playsinline', '');
  video.preload = 'auto';
  return video;
}

/** Lets go of the stream and its decoder: TVs have one, and keep it until the element is empty. */
export function emptyVideo(video: HTMLVideoElement): void {
  video.pause();
  video.removeAttribute('src');
  video.load();
}

export function elementRange({ seekable, duration }: HTMLVideoElement): SeekableRange {
  if (seekable.length > 0) return { start: seekable.start(0), end: seekable.end(seekable.length - 1) };
  return { start: 0, end: Number.isFinite(duration) ? duration : 0 };
}

/** What is loaded, in order. */
export const loadedRanges = ({ buffered }: HTMLVideoElement): readonly SeekableRange[] =>
  Array.from({ length: buffered.length }, (_, index) => ({ start: buffered.start(index), end: buffered.end(index) }));

/** How far from here the video can go on without the network. */
export function bufferedTo(video: HTMLVideoElement): number {
  const { currentTime } = video;
  const here = loadedRanges(video).find(({ start, end }) => start <= currentTime + 0.5 && end >= currentTime);
  return here?.end ?? currentTime;
}
