import type Lightning from '@lightningjs/core';

/** Calls back at the end of the frame that is `count` frames ahead. Answers how to call it off. */
export function afterFrames(stage: Lightning.Stage, count: number, done: () => void): () => void {
  let left = count;
  const onFrameEnd = () => {
    left -= 1;
    if (left > 0) return;
    stage.off('frameEnd', onFrameEnd);
    done();
  };
  stage.on('frameEnd', onFrameEnd);
  return () => stage.off('frameEnd', onFrameEnd);
}
