import Lightning from '@lightningjs/core';
import { drawTextsByDirection } from './platform/draw-texts.js';
import { drawOnProcessor } from './platform/processor-canvas.js';
import { workWithoutEval } from './platform/without-eval.js';
import { stage } from './theme/layout.js';

export interface RootOptions {
  readonly stage: object;
  readonly keys: Readonly<Record<number, string>>;
}

/** Lightning's own root. It holds App and nothing else, so that tests mount App under a root of theirs. */
export function startRoot(app: Lightning.Component.Constructor, options: RootOptions): Lightning.Application {
  workWithoutEval();
  drawTextsByDirection();
  class Root extends Lightning.Application {
    static override _template() {
      return { w: stage.w, h: stage.h, App: { type: app } };
    }

    override _construct() {
      drawOnProcessor(this.stage);
    }

    override _getFocused() {
      return this.getByRef('App') as Lightning.Component;
    }
  }
  return new Root(options as Lightning.Application.Options);
}
