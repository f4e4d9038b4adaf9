import type Lightning from '@lightningjs/core';

type CanvasMaker = { getDrawingCanvas(): HTMLCanvasElement };

/**
 * Texts and shapes are drawn by the processor: each is small, drawn once and handed to WebGL. Drawn by the GPU they make it build its
 * own 2D pipelines first and wait for each other (measured: 200 ms at start, 30 to 100 for the first gradient or rounded shape).
 */
export function drawOnProcessor(stage: Lightning.Stage): void {
  const platform = (stage as unknown as { platform: CanvasMaker }).platform;
  const make = platform.getDrawingCanvas.bind(platform);
  platform.getDrawingCanvas = () => {
    const canvas = make();
    // Whoever asks for the context next gets this one.
    canvas.getContext('2d', { willReadFrequently: true });
    return canvas;
  };
}
