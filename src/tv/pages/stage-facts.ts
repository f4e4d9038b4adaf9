import type Lightning from '@lightningjs/core';
import type { StageFacts } from '../view-models/settings-about.js';

interface Textures {
  readonly usedMemory: number;
}

interface Measured {
  readonly memory?: { readonly usedJSHeapSize?: number };
}

/** How the stage is drawn now, for whoever looks after the channel. */
export function stageFacts(stage: Lightning.Stage): StageFacts {
  const canvas = stage.getCanvas();
  // Typed as private by the core, and not at all by engines without it.
  const textures = stage.textureManager as unknown as Textures;
  return {
    width: canvas.width,
    height: canvas.height,
    usedPixels: textures.usedMemory,
    mostPixels: stage.getOption('memoryPressure'),
    heapBytes: (performance as Measured).memory?.usedJSHeapSize,
  };
}
