import type Lightning from '@lightningjs/core';

/** Frames until what was just shown has its text drawn. */
const frames = 2;

/** Takes the brand splash of `index.html` away once the first screen is painted over it. */
export function endSplash(stage: Lightning.Stage): void {
  const splash = document.getElementById('splash');
  if (!splash) return;
  let left = frames;
  const count = () => {
    left -= 1;
    if (left > 0) return;
    stage.off('frameEnd', count);
    splash.remove();
  };
  stage.on('frameEnd', count);
}
