import Lightning from '@lightningjs/core';
import type { CaptionStyle } from '../../../viewer/caption-style.js';
import { captionScene } from '../../theme/captions.js';
import { cornersTexture, discTexture } from '../drawn-texture.js';
import { drawCaption } from '../player/caption-texture.js';
import { settings } from './settings-layout.js';

export interface CaptionPreviewTemplateSpec extends Lightning.Component.TemplateSpec {
  Scene: object;
  Caption: object;
  Corners: object;
}

/** Captions as they will look, over a picture that is as bright at one side as it is dark at the other. */
export class CaptionPreview
  extends Lightning.Component<CaptionPreviewTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<CaptionPreviewTemplateSpec>
{
  static override _template(): Lightning.Component.Template<CaptionPreviewTemplateSpec> {
    const { w } = settings.rows;
    const { h } = settings.preview;
    const { sky, sun, land, sunSize } = captionScene();
    return {
      x: settings.rows.x,
      y: settings.rows.y,
      w,
      h,
      rtl: false,
      Scene: {
        children: [
          { rect: true, w, h, colorLeft: sky.bright, colorRight: sky.dark },
          {
            x: w * 0.16,
            y: h * 0.12,
            w: sunSize,
            h: sunSize,
            color: sun,
            texture: discTexture(sunSize),
          },
          { rect: true, y: h * 0.72, w, h: h * 0.28, colorLeft: land.bright, colorRight: land.dark },
        ],
      },
      Caption: { mountX: 0.5, mountY: 0.5, x: w / 2, y: h / 2 },
    };
  }

  override _setup() {
    const { h, radius } = settings.preview;
    const corner = { color: captionScene().ground, precision: this.stage.getRenderPrecision() };
    this.patch({ Corners: { children: corners(settings.rows.w, h, radius, corner) } });
  }

  show(text: string, style: CaptionStyle) {
    const { w, h, texture } = drawCaption(text, style, settings.rows.w);
    this.patch({ Caption: { w, h, texture } });
  }
}

interface CornerLook {
  readonly color: number;
  readonly precision: number;
}

const corners = (w: number, h: number, r: number, { color, precision }: CornerLook) =>
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([right = 0, bottom = 0]) => ({
    x: right * (w - r),
    y: bottom * (h - r),
    w: r,
    h: r,
    color,
    texture: { ...cornersTexture(r), precision, x: right * r, y: bottom * r, w: r, h: r },
  }));
