import type Lightning from '@lightningjs/core';
import { isInside, listenToPointer, type PointerTarget } from './platform/pointer.js';
import { sendKey } from './platform/send-key.js';

export interface PointingHost {
  readonly stage: Lightning.Stage;
  readonly screens: Lightning.Component;
  /** While it is there, nothing else can be pointed at. */
  covering(): Lightning.Component | undefined;
  viewerActed(): void;
  closeNavigation(): void;
}

/** What a pointer, a click and a wheel do, wherever they are used: they are a focus, OK and the four-way keys. */
export class Pointing {
  constructor(private readonly host: PointingHost) {
    const { stage } = host;
    listenToPointer(stage, {
      onHover: (target) => this.pointAt(target),
      onClick: (target) => this.click(target),
      onWheel: (direction) => {
        host.viewerActed();
        sendKey(stage.application, direction);
      },
    });
  }

  private pointAt(target: PointerTarget): boolean {
    const { host } = this;
    const cover = host.covering();
    if (cover && !isInside(target, cover)) return false;
    host.viewerActed();
    // Beside the open navigation, pointing closes it.
    if (isInside(target, host.screens)) host.closeNavigation();
    target._handleHover();
    return true;
  }

  private click(target: PointerTarget) {
    if (!this.pointAt(target)) return;
    if (target._handleClick) return target._handleClick();
    const { application } = this.host.stage;
    application.updateFocusPath();
    if (target.hasFocus()) sendKey(application, 'Enter');
  }
}
