/** @jest-environment jsdom */
import Lightning from '@lightningjs/core';
import { afterFrames } from '../../../src/tv/platform/after-frames.js';
import { drawOnProcessor } from '../../../src/tv/platform/processor-canvas.js';
import { mount } from '../../support/mount.js';

describe('afterFrames', () => {
  const mounted = () => mount<Lightning.Component>({ type: Lightning.Component });

  it('calls back once, at the end of the frame that was counted to', () => {
    const { subject, drawFrame } = mounted();
    const done = jest.fn();
    afterFrames(subject.stage, 2, done);
    drawFrame();
    expect(done).not.toHaveBeenCalled();
    drawFrame();
    drawFrame();
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('can be called off', () => {
    const { subject, drawFrame } = mounted();
    const done = jest.fn();
    afterFrames(subject.stage, 1, done)();
    drawFrame();
    expect(done).not.toHaveBeenCalled();
  });
});

it('asks for canvases in memory before anyone draws on them', () => {
  const canvas = { getContext: jest.fn() };
  const platform = { getDrawingCanvas: () => canvas };
  drawOnProcessor({ platform } as never);
  expect(platform.getDrawingCanvas()).toBe(canvas);
  expect(canvas.getContext).toHaveBeenCalledWith('2d', { willReadFrequently: true });
});
