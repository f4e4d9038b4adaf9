import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { badge } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import type { InlineVideo } from '../../view-models/story-body.js';
import { Badge } from '../Badge.js';
import { discTexture } from '../drawn-texture.js';
import { FocusRing } from '../FocusRing.js';
import { Icon } from '../Icon.js';
import { PictureBox } from '../PictureBox.js';
import { media } from './story-layout.js';

const PLAY = { disc: 112, icon: 52, nudge: 3 };

export interface StoryVideoTemplateSpec extends Lightning.Component.TemplateSpec {
  video: InlineVideo | undefined;
  isChosen: boolean;
  Poster: typeof PictureBox;
  Play: { Disc: object; Icon: typeof Icon };
  Duration: typeof Badge;
  Ring: typeof FocusRing;
}

/** A video in the text of a story: its poster, a play mark and how long it takes. */
export class StoryVideo
  extends Lightning.Component<StoryVideoTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<StoryVideoTemplateSpec>
{
  private _video: InlineVideo | undefined;
  private _isChosen = false;

  static override _template(): Lightning.Component.Template<StoryVideoTemplateSpec> {
    const { videoW: w, videoH: h, radius } = media;
    return {
      w,
      h,
      Poster: { type: PictureBox, w, h, radius },
      Play: {
        x: w / 2,
        y: h / 2,
        Disc: { mount: 0.5, w: PLAY.disc, h: PLAY.disc, color: colours.badge, texture: discTexture(PLAY.disc) },
        Icon: { type: Icon, mount: 0.5, x: PLAY.nudge, icon: 'play', size: PLAY.icon },
      },
      Duration: { type: Badge, x: w - badge.inset, y: h - badge.inset, mount: 1 },
      Ring: { type: FocusRing, around: { w, h, radius, scale: 1 }, alpha: 0, transitions: { alpha: motion.focus } },
    };
  }

  get video(): InlineVideo | undefined {
    return this._video;
  }

  set video(video: InlineVideo | undefined) {
    this._video = video;
    if (!video) return;
    this.patch({ Poster: { model: video.poster }, Duration: { label: video.duration || undefined } });
  }

  get isChosen(): boolean {
    return this._isChosen;
  }

  set isChosen(isChosen: boolean) {
    if (isChosen === this._isChosen) return;
    this._isChosen = isChosen;
    this.patch({ Ring: { smooth: { alpha: isChosen ? 1 : 0 } } });
  }

  _handleHover() {
    this.fireAncestors('$videoHovered', this._video?.videoIndex ?? -1);
  }
}

interface StoryVideoRequests {
  $videoHovered(videoIndex: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends StoryVideoRequests {}
  }
}
