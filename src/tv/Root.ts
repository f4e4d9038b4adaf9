import Lightning from '@lightningjs/core';
import { drawTextsByScript } from './platform/draw-texts.js';
import { drawOnProcessor } from './platform/processor-canvas.js';
import type { ScriptFonts } from './platform/script-fonts.js';
import { workWithoutEval } from './platform/without-eval.js';
import { stage } from './theme/layout.js';

export interface RootOptions {
  readonly fonts: ScriptFonts;
  readonly stage: object;
  readonly keys: Readonly<Record<number, string>>;
}

/** Lightning's own root. It holds App and nothing else, so that tests mount App under a root of theirs. */
export function startRoot(
  app: Lightning.Component.Constructor,
  { fonts, ...options }: RootOptions,
): Lightning.Application {
  workWithoutEval();
  drawTextsByScript(fonts);
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
