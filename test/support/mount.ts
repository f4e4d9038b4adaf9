import Lightning from '@lightningjs/core';
import { workWithoutEval } from '../../src/tv/platform/without-eval.js';

// As the app itself does it.
workWithoutEval();

/** A canvas that measures ten pixels a character and draws nothing. */
function fakeContext(canvas: HTMLCanvasElement): object {
  const measured = { measureText: (text: string) => ({ width: text.length * 10 }), canvas };
  return new Proxy(measured as Record<string, unknown>, {
    get: (target, name: string) => target[name] ?? (() => ({ addColorStop: () => undefined, data: [] })),
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  });
}

HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
  const known = this as HTMLCanvasElement & { fake?: object };
  known.fake ??= fakeContext(this);
  return known.fake;
} as never;

// jsdom has no pixels.
Object.assign(globalThis, { ImageData: class {}, Path2D: class {} });

export type Signal = readonly [name: string, ...args: unknown[]];

/** Mounts one component in a real Lightning stage and drives it with remote keys. */
export function mount<T extends Lightning.Component>(template: object, { isDrawn = true } = {}) {
  const requests: Signal[] = [];
  class Host extends Lightning.Application {
    static override _template() {
      return { Subject: template } as Lightning.Component.Template;
    }
    override _getFocused() {
      return this.tag('Subject') as Lightning.Component;
    }
    $open(destination: unknown) {
      requests.push(['open', destination]);
    }
    $replace(destination: unknown) {
      requests.push(['replace', destination]);
    }
    $back() {
      requests.push(['back']);
    }
    $focusMoved() {
      requests.push(['focusMoved']);
    }
  }
  const stage = { w: 1920, h: 1080, canvas2d: true, autostart: false, useImageWorker: false };
  const app = new Host({ stage } as unknown as Lightning.Application.Options);
  // Typed for components only; the application has the rest.
  const inner = app as unknown as {
    updateFocusPath(): void;
    focusPath: Lightning.Component[];
    focusTopDownEvent(events: readonly string[], ...args: unknown[]): boolean;
    focusBottomUpEvent(events: readonly string[], ...args: unknown[]): boolean;
  };
  const drawFrame = () => app.stage.drawFrame();
  inner.updateFocusPath();
  if (isDrawn) drawFrame();
  return {
    subject: app.tag('Subject') as unknown as T,
    requests,
    /** What was asked for since the last look, without mere moves of the focus. */
    asked: () => requests.splice(0).filter(([name]) => name !== 'focusMoved'),
    focused: () => inner.focusPath[inner.focusPath.length - 1] as Lightning.Component,
    drawFrame,
    remove: () => app.childList.clear(),
    press(...keys: string[]): boolean {
      let isHandled = false;
      for (const key of keys) {
        const event = { timeStamp: 0, repeat: false };
        isHandled =
          inner.focusTopDownEvent([`_capture${key}`, '_captureKey'], event) ||
          inner.focusBottomUpEvent([`_handle${key}`, '_handleKey'], event);
        inner.updateFocusPath();
        drawFrame();
      }
      return isHandled;
    },
  };
}
