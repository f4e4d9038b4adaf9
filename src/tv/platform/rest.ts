import type Lightning from '@lightningjs/core';

/** Frames without change before the loop stops. */
const calmFrames = 6;

interface LoopStage extends Lightning.Stage {
  // Internal to the core; only this file touches them.
  ctx: Lightning.Stage['ctx'] & { root: object };
  _updateSourceTextures: Set<unknown>;
  textureThrottler: { _sources: readonly unknown[] };
}

/**
 * Stops the frame loop when nothing changes, and starts it again at the first change: at rest the app uses no processor at all.
 * (The core's `pauseRafLoopOnIdle` polls thirty times a second instead, which makes the first key late.)
 */
export function restWhenCalm(stage: Lightning.Stage): void {
  const inner = stage as LoopStage;
  let calm = 0;
  let isResting = false;

  const wake = () => {
    calm = 0;
    if (!isResting) return;
    isResting = false;
    stage.resume();
  };

  wakeOn(inner.ctx.root, '_parent', wake);
  wakeOnCall(stage.transitions as object, 'addActive', wake);
  wakeOnCall(stage as object, 'addUpdateSourceTexture', wake);
  wakeOnCall(inner.textureThrottler, 'add', wake);

  stage.on('frameEnd', () => {
    const isBusy =
      stage.ctx.hasRenderUpdates() ||
      stage.transitions.active.size > 0 ||
      inner._updateSourceTextures.size > 0 ||
      inner.textureThrottler._sources.length > 0;
    calm = isBusy ? 0 : calm + 1;
    if (calm < calmFrames) return;
    isResting = true;
    stage.stop();
  });
}

function wakeOnCall(object: object, method: string, wake: () => void): void {
  const target = object as Record<string, (...args: unknown[]) => unknown>;
  const original = target[method];
  if (!original) return;
  target[method] = function (...args) {
    wake();
    return original.apply(this, args);
  };
}

// Every change of anything drawn climbs to the node above the root and marks it.
function wakeOn(core: object, key: string, wake: () => void): void {
  const top = (core as Record<string, { _hasRenderUpdates: number }>)[key];
  if (!top) return;
  let marked = top._hasRenderUpdates;
  Object.defineProperty(top, '_hasRenderUpdates', {
    configurable: true,
    get: () => marked,
    set: (value: number) => {
      marked = value;
      if (value) wake();
    },
  });
}
