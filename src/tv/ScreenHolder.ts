import Lightning from '@lightningjs/core';
import type { Direction } from './journey.js';
import type { Screen } from './pages/screen.js';
import type { LoadedScreen } from './routes.js';
import { motion } from './theme/motion.js';

/** How far a screen slides while it comes in. */
const SLIDE = 56;

export type ShownScreen = Screen & { model: unknown };

/** One screen at a time; two only while one gives way to the other. */
export class ScreenHolder extends Lightning.Component {
  private leaving: Screen | undefined;
  private loaded: LoadedScreen | undefined;
  current: ShownScreen | undefined;

  show(loaded: LoadedScreen, direction: Direction, snapshot?: unknown) {
    const { type, props } = loaded;
    this.loaded = loaded;
    this.drop();
    this.leaving = this.current;
    const transitions = { x: motion.page, alpha: motion.page };
    const screen = this.stage.c({ type, ...props, transitions } as never) as unknown as ShownScreen;
    this.childList.add(screen);
    this.current = screen;
    if (snapshot !== undefined) screen.restore(snapshot);
    const isCut = direction === 'none' || motion.page.duration === 0;
    if (!isCut && this.leaving) this.slide(screen, this.leaving, direction === 'forward' ? 1 : -1);
    else this.drop();
  }

  /** The same screen drawn anew, with what it shows now and its focus. */
  redraw() {
    const { current, loaded } = this;
    if (!current || !loaded) return;
    this.show({ ...loaded, props: { ...loaded.props, model: current.model } }, 'none', current.snapshot());
  }

  override _getFocused() {
    return this.current;
  }

  private slide(incoming: Screen, outgoing: Screen, side: 1 | -1) {
    incoming.patch({ x: side * SLIDE, alpha: 0.001 });
    incoming.patch({ smooth: { x: 0, alpha: 1 } });
    outgoing.patch({ smooth: { x: -side * SLIDE, alpha: 0 } });
    incoming.transition('alpha').once('finish', () => {
      if (this.leaving === outgoing) this.drop();
    });
  }

  private drop() {
    if (!this.leaving) return;
    this.childList.remove(this.leaving);
    this.leaving = undefined;
  }
}
