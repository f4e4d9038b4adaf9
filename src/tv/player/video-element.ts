import type { SeekableRange } from '../../viewer/live-edge.js';

// Over the splash, under the canvas, which is transparent where the video shows.
const style = 'position:absolute;left:0;top:0;width:100%;height:100%;z-index:1;object-fit:contain;background:#000';

/** The one media element, there only while a player is open. */
export function addVideoElement(): HTMLVideoElement {
  const video = document.createElement('video');
  video.setAttribute('style', style);
  video.setAttribute('playsinline', '');
  video.preload = 'auto';
  document.body.insertBefore(video, document.body.querySelector('canvas'));
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
