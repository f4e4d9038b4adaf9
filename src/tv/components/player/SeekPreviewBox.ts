import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { safe, stage } from '../../theme/layout.js';
import { type } from '../../theme/type.js';
import type { SeekPreviewModel } from '../../view-models/player-controls.js';
import { outlineTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { player, playerText } from './player-layout.js';

const { w, h, line, radius, timeY, longW } = player.preview;
/** Lightning loads no texture for an element that is quite invisible. */
const UNSEEN = 0.001;

export interface SeekPreviewBoxTemplateSpec extends Lightning.Component.TemplateSpec {
  Frame: { Picture: object; Outline: object };
  Time: object;
}

/** What is to be seen at the knob: a small picture where the newsroom gave some, and the time. */
export class SeekPreviewBox
  extends Lightning.Component<SeekPreviewBoxTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SeekPreviewBoxTemplateSpec>
{
  private shownUrl: string | undefined;

  static override _template(): Lightning.Component.Template<SeekPreviewBoxTemplateSpec> {
    return {
      y: playerText.previewFootY,
      visible: false,
      Frame: {
        mountX: 0.5,
        w,
        h,
        alpha: UNSEEN,
        Picture: { w, h },
        Outline: { x: -line, y: -line, w: w + 2 * line, h: h + 2 * line, color: colours.focus },
      },
      Time: {
        mountX: 0.5,
        y: timeY,
        text: { ...type.button, textColor: colours.text, maxLines: 1, wordWrapWidth: longW },
      },
    };
  }

  override _setup() {
    this.patch({ Frame: { Outline: { texture: outlineTexture(w + 2 * line, h + 2 * line, radius, line) } } });
    this.picture.on('txLoaded', () => this.patch({ Frame: { alpha: 1 } }));
    this.picture.on('txError', () => this.patch({ Frame: { alpha: UNSEEN } }));
  }

  /** `x`: the middle of the knob. */
  show(model: SeekPreviewModel | undefined, x: number) {
    this.visible = model !== undefined;
    if (!model) return;
    const halfW = Math.min(longW, measureText(model.text, type.button)) / 2;
    this.patch({
      Frame: { x: Math.max(safe.x + w / 2, Math.min(stage.w - safe.x - w / 2, x)) },
      Time: { x: Math.max(safe.x + halfW, Math.min(stage.w - safe.x - halfW, x)), text: { text: model.text } },
    });
    const { picture } = model;
    const piece = picture?.piece ?? { x: 0, y: 0, w: 0, h: 0 };
    // A new texture of the same picture would go on showing the old piece: the core looks at the picture alone.
    if (picture && picture.url === this.shownUrl) this.picture.patch({ texture: piece });
    else if (picture)
      this.picture.patch({ texture: { type: Lightning.textures.ImageTexture, src: picture.url, ...piece } });
    if (!picture) this.patch({ Frame: { alpha: UNSEEN } });
    this.shownUrl = picture?.url;
  }

  private get picture(): Lightning.Element {
    return this.tag('Frame.Picture') as Lightning.Element;
  }
}
