import type Lightning from '@lightningjs/core';

/** As good as no width, and yet one. */
const HAIR = 1e-6;

interface MirrorCore {
  _rtl: boolean;
  _w: number;
  updateDirection(isFirst: boolean): void;
  _updateDimensions(w: number, h: number): void;
}

let taught: MirrorCore | undefined;

/**
 * Lightning mirrors the places of children within their parent's width where `rtl` holds, but leaves those of a parent without a width.
 * Here every one has a width, so that a mere holder mirrors like a box. A part that runs otherwise than what is around it needs its true width.
 */
export function mirrorLayout(element: Lightning.Element): void {
  const core = Object.getPrototypeOf((element as unknown as { __core: object }).__core) as MirrorCore;
  if (core === taught) return;
  taught = core;
  const { updateDirection, _updateDimensions: updateDimensions } = core;
  core.updateDirection = function (isFirst) {
    updateDirection.call(this, isFirst);
    if (this._rtl && !this._w) this._w = HAIR;
  };
  core._updateDimensions = function (w, h) {
    updateDimensions.call(this, w || (this._rtl ? HAIR : 0), h);
  };
}
