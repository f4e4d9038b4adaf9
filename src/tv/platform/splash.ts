import type Lightning from '@lightningjs/core';
import { afterFrames } from './after-frames.js';

/** Frames until what was just shown has its text drawn. */
const FRAMES = 2;

/**
 * Puts the stage over the brand splash of `index.html`, and takes the splash away once the first screen is painted. An empty stage is
 * kept off the page: each frame shown costs a slow device as much as a full one.
 */
export function endSplash(stage: Lightning.Stage): void {
  document.body.appendChild(stage.getCanvas());
  const splash = document.getElementById('splash');
  if (!splash) return;
  afterFrames(stage, FRAMES, () => splash.remove());
}
