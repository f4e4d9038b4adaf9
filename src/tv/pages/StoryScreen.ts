import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { StoryDesk } from '../../viewer/library-desk.js';
import type { Narration } from '../../viewer/narration.js';
import {
  firstReading,
  keepReading,
  moveReading,
  type Reading,
  type ReadingKey,
  type ReadingRoom,
  readPlace,
  resumedReading,
} from '../../viewer/reading.js';
import { readingSteps, stepAt } from '../../viewer/reading-steps.js';
import { layOutStory, type StoryLayout } from '../components/story/lay-out-story.js';
import { StoryView } from '../components/story/StoryView.js';
import { areStoryFacesReady, loadStoryFaces } from '../components/story/story-faces.js';
import type { StorySpeech } from '../speech/story-speech.js';
import { stage } from '../theme/layout.js';
import type { RailModel } from '../view-models/rail-model.js';
import { type StoryAction, type StoryModel, shownActions } from '../view-models/story-model.js';
import type { Screen } from './screen.js';
import type { ListeningStart } from './story-listening.js';
import { narrateStory } from './story-narration.js';
import { StoryVoice } from './story-voice.js';

export interface StoryScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  /** What the viewer's library knows of the story. Set before `model`. */
  desk: StoryDesk | undefined;
  /** What could read the story aloud. Set before `model`. */
  speech: StorySpeech | undefined;
  model: StoryModel | undefined;
  related: RailModel | undefined;
  View: typeof StoryView;
}

/** What brings a viewer back to the line they were at, also when the article has changed or is laid out anew. */
interface StorySnapshot {
  readonly reading: Reading;
  readonly y: number;
  /** Of the article when that was: with another text size the same line stands elsewhere. */
  readonly contentH: number;
  readonly listening: ListeningStart | undefined;
}

const emptyRoom: ReadingRoom = {
  steps: [{ scroll: 0 }],
  actionCount: 0,
  relatedCount: 0,
  opensIn: 'body',
};

/** A story to read. `viewer/reading` decides where the focus goes; this draws it. */
export class StoryScreen
  extends Lightning.Component<StoryScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<StoryScreenTemplateSpec>, Screen
{
  desk: StoryDesk | undefined;
  speech: StorySpeech | undefined;
  private _model: StoryModel | undefined;
  private actions: readonly StoryAction[] = [];
  private isResumed = false;
  private _related: RailModel | undefined;
  private article: StoryLayout | undefined;
  private room: ReadingRoom = emptyRoom;
  private reading: Reading = firstReading(this.room);
  private awaited: StorySnapshot | undefined;
  private said = '';
  private unhear: (() => void) | undefined;
  private readonly voice = new StoryVoice({
    speech: () => this.speech,
    article: () => this.article,
    related: () => this._related,
    scroll: () => this.room.steps[this.reading.step]?.scroll ?? 0,
    draw: (bar, plates) => this.view.showListening(bar, plates),
    goTo: (scroll, hasMoved) => this.followVoice(scroll, hasMoved),
    onClose: () => this.show(true),
    tell: () => this.tell(),
    readNext: (storyId, heard) => this.fireAncestors('$replace', { kind: 'story', storyId, heard }),
  });

  static override _template(): Lightning.Component.Template<StoryScreenTemplateSpec> {
    const signals = {
      actionChosen: 'onActionChosen',
      actionHovered: 'onActionHovered',
      listenChosen: 'onListenChosen',
      listenHovered: 'onListenHovered',
    };
    return { w: stage.w, h: stage.h, View: { type: StoryView, signals } };
  }

  override _attach() {
    this.desk?.noteOpened();
    this.unhear = this.speech?.onVoices(() => {
      this.showActions();
      this.show(false);
    });
  }

  override _detach() {
    this.unhear?.();
    this.voice.leave();
  }

  /** A question or another screen takes the focus: nothing is read behind it. */
  override _unfocus() {
    this.voice.setAside(true);
  }

  override _focus() {
    this.voice.setAside(false);
  }

  get model(): StoryModel | undefined {
    return this._model;
  }

  set model(model: StoryModel | undefined) {
    const isNew = model?.storyId !== this._model?.storyId;
    this._model = model;
    if (!model) return;
    // The core then mirrors what is drawn, and what Left and Right mean.
    this.rtl = model.direction === 'rtl';
    const opensIn = model.actions[0]?.id === 'watch' ? 'actions' : 'body';
    this.room = { ...this.room, opensIn };
    if (!isNew) this.awaited ??= this.snapshot();
    this.voice.take(model, isNew);
    this.view.introduce(model);
    this.showActions();
    if (isNew) this.reading = firstReading(this.room);
    if (areStoryFacesReady()) this.layOut(model);
    else void loadStoryFaces().then(() => this._model === model && this.layOut(model));
  }

  get related(): RailModel | undefined {
    return this._related;
  }

  set related(related: RailModel | undefined) {
    this._related = related;
    this.view.setRelated(related);
    this.room = { ...this.room, relatedCount: related?.length ?? 0 };
    this.settle();
  }

  subject(): Card | undefined {
    return this.reading.zone === 'related' ? this._related?.sourceAt(this.reading.card) : this.desk?.card;
  }

  narration(): Narration {
    const { _model: model, _related: related, reading, room, article, actions, isResumed } = this;
    const spoken = this.voice.narration();
    if (spoken) return spoken;
    return model ? narrateStory({ model, reading, room, article, related, actions, isResumed }) : { label: '' };
  }

  snapshot(): StorySnapshot {
    const y = this.room.steps[this.reading.step]?.scroll ?? 0;
    const contentH = this.article?.column.contentH ?? 0;
    return { reading: this.reading, y, contentH, listening: this.voice.snapshot() };
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    this.awaited = snapshot as StorySnapshot;
    this.isResumed = false;
    this.voice.awaits(this.awaited.listening);
    this.settle();
    if (this.article) this.voice.begin();
  }

  override _getFocused() {
    return this.view;
  }

  override _handleUp() {
    return this.voice.hearKey('up') ?? this.move('up');
  }
  override _handleDown() {
    return this.voice.hearKey('down') ?? this.move('down');
  }
  override _handleLeft() {
    return this.voice.hearKey('left') ?? this.move('left');
  }
  override _handleRight() {
    return this.voice.hearKey('right') ?? this.move('right');
  }

  override _handleEnter() {
    if (this.voice.hearKey('ok')) return true;
    const step = this.reading.zone === 'body' ? this.room.steps[this.reading.step] : undefined;
    const video = step?.video === undefined ? undefined : this.article?.videos[step.video];
    if (!video) return false;
    this.watch(video.videoIndex);
    return true;
  }

  override _handleBack() {
    return this.voice.hearKey('back') ?? false;
  }
  /** The keys of players: they begin to read, too. */
  _handlePlayPause() {
    return this.voice.hearKey('toggle') ?? this.voice.listen();
  }
  _handlePlay() {
    return this.voice.hearKey('play') ?? this.voice.listen();
  }
  _handlePause() {
    return this.voice.hearKey('pause') ?? false;
  }
  _handleStop() {
    return this.voice.hearKey('stop') ?? false;
  }
  _handleRewind() {
    return this.voice.hearKey('left') ?? false;
  }
  _handleFastForward() {
    return this.voice.hearKey('right') ?? false;
  }
  _handlePrevious() {
    return this.voice.hearKey('previous') ?? false;
  }
  _handleNext() {
    return this.voice.hearKey('next') ?? false;
  }

  onListenChosen(id: string) {
    this.voice.press(id);
  }

  onListenHovered(id: string) {
    this.voice.hover(id);
  }

  onActionChosen(id: string) {
    const action = this.actions.find((known) => known.id === id);
    if (action?.id === 'watch') this.watch(0);
    if (action?.id === 'listen') this.voice.listen();
    if (action?.id === 'save') this.toggleSaved();
    if (action?.id === 'phone') this.fireAncestors('$sendToPhone');
  }

  onActionHovered(action: number) {
    this.go({ ...this.reading, zone: 'actions', action });
  }

  $videoHovered(videoIndex: number) {
    const at = this.article?.videos.findIndex((video) => video.videoIndex === videoIndex) ?? -1;
    const step = this.room.steps.findIndex(({ video }) => video === at);
    if (step >= 0) this.go({ ...this.reading, zone: 'body', step });
  }

  $railPointedAt(_railId: string, card: number) {
    if (card >= 0) this.go({ ...this.reading, zone: 'related', card });
  }

  $cardOpened(_railId: string, card: number) {
    const opened = this._related?.cardAt(card);
    if (opened) this.fireAncestors('$open', opened.opens);
  }

  private toggleSaved() {
    const { desk } = this;
    if (!desk) return;
    desk.setSaved(!desk.isSaved());
    this.showActions();
    this.tell();
  }

  private showActions() {
    if (!this._model) return;
    const focused = this.actions[this.reading.action]?.id;
    this.actions = shownActions(this._model, this.desk?.isSaved() ?? false, this.voice.action());
    this.room = { ...this.room, actionCount: this.actions.length };
    // A voice that came late may have put one between.
    const action = this.actions.findIndex(({ id }) => id === focused);
    if (action >= 0) this.reading = { ...this.reading, action };
    this.view.setActions(this.actions);
  }

  private watch(videoIndex: number) {
    if (this._model) this.fireAncestors('$open', { kind: 'player', storyId: this._model.storyId, videoIndex });
  }

  /** `false` lets the key bubble. */
  private move(key: ReadingKey): boolean {
    const next = moveReading(this.reading, key, this.room);
    if (next === this.reading) return false;
    this.go(next);
    return true;
  }

  private go(reading: Reading) {
    this.reading = reading;
    this.isResumed = false;
    this.show(true);
    this.note();
    this.tell();
  }

  private layOut(model: StoryModel) {
    const article = layOutStory(model);
    this.article = article;
    this.view.setArticle(article);
    this.room = { ...this.room, steps: readingSteps(article.column) };
    this.resume(article);
    this.settle();
    this.note();
    this.voice.begin();
  }

  /** The page goes along with what is read aloud. */
  private followVoice(scroll: number, hasMoved: boolean) {
    const step = stepAt(this.room.steps, scroll);
    if (!hasMoved && this.reading.zone === 'body' && this.reading.step === step) return;
    this.isResumed = false;
    this.reading = { ...this.reading, zone: 'body', step };
    this.show(true);
    this.note();
  }

  /** An article that was begun goes on where it was left. */
  private resume({ column }: StoryLayout) {
    const top = this.desk?.resumeAt();
    if (top === undefined || this.awaited) return;
    this.reading = resumedReading(top, this.room, column);
    this.isResumed = this.reading.step > 0;
  }

  private note() {
    if (this.article) this.desk?.noteReading(readPlace(this.reading, this.room, this.article.column));
  }

  /** Keeps the place when the article or the related rail arrives. */
  private settle() {
    const { awaited } = this;
    if (awaited && this.article) {
      this.reading = { ...awaited.reading, step: this.stepOf(awaited) };
      if (awaited.reading.zone !== 'related' || this.room.relatedCount > 0) this.awaited = undefined;
    }
    this.reading = keepReading(this.reading, this.room);
    this.show(false);
    this.tell();
  }

  /** Only when it says something new: the related rail arriving must not have the headline said again. */
  private tell() {
    const said = JSON.stringify(this.narration());
    if (said === this.said) return;
    this.said = said;
    this.fireAncestors('$focusMoved');
  }

  private stepOf({ reading, y: before, contentH }: StorySnapshot): number {
    const now = this.article?.column.contentH ?? 0;
    const y = contentH > 0 ? (before * now) / contentH : before;
    return this.room.steps[reading.step]?.scroll === y ? reading.step : stepAt(this.room.steps, y);
  }

  private show(isSmooth: boolean) {
    const { steps } = this.room;
    const rest = steps[this.reading.step] ?? { scroll: 0 };
    const spoken = this.voice.scroll;
    const step = spoken === undefined ? rest : { scroll: spoken };
    const lastScroll = steps[steps.length - 1]?.scroll ?? 0;
    this.view.show({ reading: this.reading, step, lastScroll, isSmooth });
  }

  private get view(): StoryView {
    return this.getByRef('View') as StoryView;
  }
}
