import type Lightning from '@lightningjs/core';

/** What a component does to be pointed at. A click is a hover, then OK. */
export interface PointerTarget extends Lightning.Component {
  _handleHover(): void;
  /** For what never has the focus. */
  _handleClick?(): void;
}

export interface PointerListener {
  onHover(target: PointerTarget): void;
  onClick(target: PointerTarget): void;
  onWheel(direction: 'Up' | 'Down' | 'Left' | 'Right'): void;
}

/** A wheel that keeps turning moves on this often. */
const wheelEveryMs = 160;

/**
 * Magic Remote, mouse, air mouse. Lightning's own pointer support compares window pixels with stage pixels, so it misses when the canvas is
 * fitted to another window size; this one asks the canvas where it is.
 */
export function listenToPointer(stage: Lightning.Stage, listener: PointerListener): void {
  let lastWheelMs = Number.NEGATIVE_INFINITY;
  let hovered: PointerTarget | undefined;

  addEventListener('mousemove', (event) => {
    const target = targetAt(stage, event);
    if (target && target !== hovered) listener.onHover(target);
    hovered = target;
  });
  addEventListener('click', (event) => {
    const target = targetAt(stage, event);
    if (target) listener.onClick(target);
  });
  addEventListener('wheel', (event) => {
    if (event.timeStamp - lastWheelMs < wheelEveryMs) return;
    lastWheelMs = event.timeStamp;
    hovered = undefined;
    listener.onWheel(wheelDirection(event));
  });
}

function wheelDirection({ deltaX, deltaY, shiftKey }: WheelEvent) {
  const isSideways = shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
  if (isSideways) return (deltaX || deltaY) > 0 ? 'Right' : 'Left';
  return deltaY > 0 ? 'Down' : 'Up';
}

interface HitCore {
  readonly element?: Lightning.Element;
  readonly _element?: Lightning.Element;
}

/** The topmost component under the pointer that can be pointed at. */
export function targetAt(
  stage: Lightning.Stage,
  { clientX, clientY }: { clientX: number; clientY: number },
): PointerTarget | undefined {
  const box = stage.getCanvas().getBoundingClientRect();
  const x = ((clientX - box.left) / box.width) * stage.w;
  const y = ((clientY - box.top) / box.height) * stage.h;
  // The core's own hit test; it answers its internal nodes, topmost last.
  const hits = stage.getChildrenByPosition(x, y) as unknown as HitCore[];
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const element = hits[at]?.element ?? hits[at]?._element;
    // Hidden elements keep the place they were last drawn at, and are hit there.
    const target = element?.active ? pointable(element) : undefined;
    if (target) return target;
  }
  return undefined;
}

function pointable(element: Lightning.Element | null | undefined): PointerTarget | undefined {
  for (let current = element; current; current = current.parent) {
    if ('_handleHover' in current) return current as unknown as PointerTarget;
  }
  return undefined;
}

export function isInside(element: Lightning.Element, place: Lightning.Element): boolean {
  for (let at: Lightning.Element | null = element; at; at = at.parent) if (at === place) return true;
  return false;
}
