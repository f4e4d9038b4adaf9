import Lightning from '@lightningjs/core';
import { colours, scrimAt } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { discTexture, drawnTexture } from '../drawn-texture.js';
import { player } from './player-layout.js';

const SIZE = player.spinner;
const LINE = 8;
const TURN_SEC = 1.4;
const ARC = Math.PI * 0.55;
/** Under it, so that it is seen on a white picture too. */
const PLATE = { size: SIZE + 56, density: 0.66 };

export interface SpinnerTemplateSpec extends Lightning.Component.TemplateSpec {
  isTurning: boolean;
  Plate: object;
  Ground: object;
  Arc: object;
}

/** Calm: one arc, one turn in a second and a half. Nothing moves while it is hidden. */
export class Spinner
  extends Lightning.Component<SpinnerTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SpinnerTemplateSpec>
{
  private turn: Lightning.types.Animation | undefined;

  static override _template(): Lightning.Component.Template<SpinnerTemplateSpec> {
    const ring = { w: SIZE, h: SIZE };
    return {
      ...ring,
      alpha: 0,
      transitions: { alpha: motion.page },
      Plate: {
        mount: 0.5,
        x: SIZE / 2,
        y: SIZE / 2,
        w: PLATE.size,
        h: PLATE.size,
        color: scrimAt(PLATE.density),
        texture: discTexture(PLATE.size),
      },
      Ground: { ...ring, color: colours.button, texture: arcTexture('ring', Math.PI * 2) },
      Arc: { ...ring, color: colours.focus, pivot: 0.5, texture: arcTexture('arc', ARC) },
    };
  }

  get isTurning(): boolean {
    return this.turn !== undefined;
  }

  set isTurning(isTurning: boolean) {
    if (isTurning === this.isTurning) return;
    this.setSmooth('alpha', isTurning ? 1 : 0);
    this.turn?.stopNow();
    this.turn = isTurning ? this.startTurn() : undefined;
  }

  private startTurn(): Lightning.types.Animation {
    const turn = this.animation({
      duration: TURN_SEC,
      repeat: -1,
      actions: [{ t: 'Arc', p: 'rotation', v: { 0: 0, 1: { v: Math.PI * 2, sm: 0 } } }],
    });
    turn.start();
    return turn;
  }
}

const arcTexture = (name: string, angle: number) =>
  drawnTexture(`spinner-${name}`, SIZE, SIZE, (pen) => {
    pen.lineWidth = LINE;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.arc(SIZE / 2, SIZE / 2, (SIZE - LINE) / 2, -Math.PI / 2, -Math.PI / 2 + angle);
    pen.stroke();
  });
