import Lightning from '@lightningjs/core';
import type { Narration } from '../../viewer/narration.js';
import { stage } from '../theme/layout.js';
import { Guide, type GuideDesk } from './Guide.js';
import type { Screen } from './screen.js';

export interface GuideScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: { readonly desk: GuideDesk; readonly storyId: string } | undefined;
  Guide: typeof Guide;
}

/** The programmes of the live streams, as a place of the app. Over a video the player shows them itself. */
export class GuideScreen
  extends Lightning.Component<GuideScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<GuideScreenTemplateSpec>, Screen
{
  private _model: GuideScreenTemplateSpec['model'];

  static override _template(): Lightning.Component.Template<GuideScreenTemplateSpec> {
    return { w: stage.w, h: stage.h };
  }

  get model() {
    return this._model;
  }

  set model(model: GuideScreenTemplateSpec['model']) {
    this._model = model;
    const signals = { guideLeft: 'onLeft', guideChosen: 'onChosen' };
    this.patch({ Guide: model && { type: Guide, ...model, signals } });
  }

  narration(): Narration {
    return this.guide?.narration() ?? { label: '' };
  }

  /** It opens where time is: at what is on. */
  snapshot(): undefined {
    return undefined;
  }

  restore() {}

  onLeft() {
    this.fireAncestors('$back');
  }

  onChosen(storyId: string, startsAtMs: number | undefined) {
    this.fireAncestors('$open', { kind: 'player', storyId, videoIndex: 0, ...(startsAtMs && { startsAtMs }) });
  }

  override _getFocused() {
    return this.guide;
  }

  private get guide(): Guide | undefined {
    return this.getByRef('Guide') as Guide | undefined;
  }
}
