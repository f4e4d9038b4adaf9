import Lightning from '@lightningjs/core';
import { railScroll } from '../../../viewer/rail-window.js';
import type { Reading } from '../../../viewer/reading.js';
import type { ReadingStep } from '../../../viewer/reading-steps.js';
import { isMirrored } from '../../theme/look.js';
import { motion } from '../../theme/motion.js';
import type { ListenBarModel } from '../../view-models/listen-model.js';
import type { RailModel } from '../../view-models/rail-model.js';
import type { StoryAction, StoryModel } from '../../view-models/story-model.js';
import { railGeometry } from '../card-kinds.js';
import { Rail } from '../Rail.js';
import { Breadcrumb } from './Breadcrumb.js';
import { ListenBar, type ListenBarSignals } from './ListenBar.js';
import type { StoryLayout } from './lay-out-story.js';
import { ReadingBar } from './ReadingBar.js';
import { StoryBody } from './StoryBody.js';
import { StorySide, type StorySideSignals } from './StorySide.js';
import type { Plate } from './spoken-plates.js';
import { relatedRail, story } from './story-layout.js';

const DIMMED = 0.25;

export interface StoryPlace {
  readonly reading: Reading;
  readonly step: ReadingStep;
  readonly lastScroll: number;
  readonly isSmooth: boolean;
}

export interface StoryViewTemplateSpec extends Lightning.Component.TemplateSpec {
  Content: { Breadcrumb: typeof Breadcrumb; Body: typeof StoryBody; Bar: typeof ReadingBar; Side: typeof StorySide };
  Related: { Rail: typeof Rail };
  Listen: typeof ListenBar;
}

/** Article, actions and related stories, drawn at the place they are told. */
export class StoryView
  extends Lightning.Component<
    StoryViewTemplateSpec,
    { SignalMapType: StorySideSignals & ListenBarSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<StoryViewTemplateSpec>
{
  private article: StoryLayout | undefined;
  /** The story runs to another side than what stands around it. */
  private runsAgainst = false;
  private reading: Reading | undefined;
  private isListening = false;

  static override _template(): Lightning.Component.Template<StoryViewTemplateSpec> {
    const fading = { transitions: { alpha: motion.scroll } };
    return {
      Content: {
        transitions: { y: motion.scroll },
        Breadcrumb: { type: Breadcrumb, ...fading },
        Body: { type: StoryBody, ...fading },
        Bar: { type: ReadingBar, ...fading, x: story.bar.x, y: story.bar.y },
        Side: { type: StorySide, ...fading, passSignals: { actionChosen: true, actionHovered: true } },
      },
      Related: {
        y: relatedRail.titleY + relatedRail.below,
        alpha: 0,
        transitions: { y: motion.scroll, alpha: motion.scroll },
        Rail: { type: Rail, x: story.column.x },
      },
    };
  }

  introduce(model: StoryModel) {
    this.runsAgainst = (model.direction === 'rtl') !== isMirrored();
    this.breadcrumb.show(model.breadcrumb, this.runsAgainst);
    this.side.model = model;
  }

  setActions(actions: readonly StoryAction[]) {
    this.side.actions = actions;
  }

  setArticle(article: StoryLayout) {
    this.article = article;
    this.body.show(article);
  }

  /** The bar of a story that is read aloud, and what is marked in its text. */
  showListening(model: ListenBarModel | undefined, plates: readonly Plate[]) {
    const wasListening = this.isListening;
    this.isListening = model !== undefined;
    this.body.setPlates(plates);
    // Made when it is first needed.
    if (model && !this.listenBar)
      this.patch({ Listen: { type: ListenBar, passSignals: { listenChosen: true, listenHovered: true } } });
    this.listenBar?.show(model);
    if (wasListening !== this.isListening) this.patch({ Content: { Side: { smooth: { alpha: model ? DIMMED : 1 } } } });
    this._refocus();
  }

  setRelated(related: RailModel | undefined) {
    this.rail.model = related;
  }

  show({ reading, step, lastScroll, isSmooth }: StoryPlace) {
    const isReading = reading.zone === 'body';
    const contentH = this.article?.column.contentH ?? 0;
    this.reading = reading;
    this.side.action = reading.action;
    this.body.rest(step, isSmooth, isReading);
    this.bar.isReading = isReading;
    this.bar.place({ scroll: step.scroll, lastScroll, viewH: story.column.viewH, contentH }, isSmooth);
    this.placeRail(reading.card, isSmooth);
    this.makeRoom(reading.zone === 'related', contentH - step.scroll, isSmooth);
    this._refocus();
  }

  override _getFocused(): Lightning.Component {
    if (this.isListening && this.listenBar) return this.listenBar;
    if (this.reading?.zone === 'actions') return this.side;
    return this.reading?.zone === 'related' ? this.rail : this.body;
  }

  private placeRail(column: number, isSmooth: boolean) {
    const { model } = this.rail;
    if (!model) return;
    this.rail.place = { column, scroll: railScroll(column, model, railGeometry(model.layout)), isInstant: !isSmooth };
  }

  /** The article moves up for the related rail only as far as keeps its end in sight. */
  private makeRoom(isShown: boolean, restH: number, isSmooth: boolean) {
    const { titleY, below } = relatedRail;
    const rise = Math.max(0, story.column.y + Math.min(restH, story.column.viewH) - titleY);
    const move = (to: object) => (isSmooth ? { smooth: to } : to);
    const beside = move({ alpha: isShown ? 0 : 1 });
    // Else it would pass under the clock.
    const dimmed = this.runsAgainst ? 0 : DIMMED;
    this.patch({
      Content: {
        ...move({ y: isShown ? -rise : 0 }),
        Breadcrumb: beside,
        Body: move({ alpha: isShown ? dimmed : 1 }),
        Bar: beside,
        Side: this.isListening ? {} : beside,
      },
      Related: move({ y: isShown ? titleY : titleY + below, alpha: isShown ? 1 : 0 }),
    });
  }

  private get breadcrumb(): Breadcrumb {
    return this.tag('Content.Breadcrumb') as Breadcrumb;
  }
  private get body(): StoryBody {
    return this.tag('Content.Body') as StoryBody;
  }
  private get bar(): ReadingBar {
    return this.tag('Content.Bar') as ReadingBar;
  }
  private get side(): StorySide {
    return this.tag('Content.Side') as StorySide;
  }
  private get listenBar(): ListenBar | undefined {
    return this.tag('Listen') as ListenBar | undefined;
  }
  private get rail(): Rail {
    return this.tag('Related.Rail') as Rail;
  }
}
