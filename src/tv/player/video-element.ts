import type { SeekableRange } from '../../viewer/live-edge.js';

// Over the splash, under the canvas, which is transparent where the video shows.
const style = 'position:absolute;left:0;top:0;width:100%;height:100%;z-index:1;object-fit:contain;background:#000';

let element: HTMLVideoElement | undefined;
let letGo: (() => void) | undefined;

/** The one media element of the app, in the page while a player is open. Whoever has it lets go before the next one gets it. */
export function takeVideoElement(onTaken: () => void): HTMLVideoElement {
  letGo?.();
  letGo = onTaken;
  element ??= createElement();
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
  video.setAttribute('style', style);
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
