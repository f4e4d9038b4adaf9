import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { StoryDesk } from '../../viewer/library-desk.js';
import type { Narration } from '../../viewer/narration.js';
import type { Reading, ReadingKey } from '../../viewer/reading.js';
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
import { type LeftStory, StoryPlace } from './story-place.js';
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

interface StorySnapshot extends LeftStory {
  readonly listening: ListeningStart | undefined;
}

/** A story to read. Where in it the focus is, `place` decides; this draws it. */
export class StoryScreen
  extends Lightning.Component<StoryScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<StoryScreenTemplateSpec>, Screen
{
  desk: StoryDesk | undefined;
  speech: StorySpeech | undefined;
  private _model: StoryModel | undefined;
  private actions: readonly StoryAction[] = [];
  private _related: RailModel | undefined;
  private article: StoryLayout | undefined;
  private readonly place = new StoryPlace(() => this.desk);
  private said = '';
  private unhear: (() => void) | undefined;
  private readonly voice = new StoryVoice({
    speech: () => this.speech,
    article: () => this.article,
    related: () => this._related,
    scroll: () => this.place.step.scroll,
    draw: (bar, plates) => this.view.showListening(bar, plates),
    goTo: (scroll, hasMoved) => this.place.follow(scroll, hasMoved) && this.show(true),
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
    this.place.take(model.actions[0]?.id === 'watch' ? 'actions' : 'body', isNew);
    this.voice.take(model, isNew);
    this.view.introduce(model);
    this.showActions();
    if (isNew) this.place.begin();
    if (areStoryFacesReady()) this.layOut(model);
    else void loadStoryFaces().then(() => this._model === model && this.layOut(model));
  }

  get related(): RailModel | undefined {
    return this._related;
  }

  set related(related: RailModel | undefined) {
    this._related = related;
    this.view.setRelated(related);
    this.place.setRelated(related?.length ?? 0);
    this.show(false);
    this.tell();
  }

  subject(): Card | undefined {
    const { zone, card } = this.place.reading;
    return zone === 'related' ? this._related?.sourceAt(card) : this.desk?.card;
  }

  narration(): Narration {
    const { _model: model, _related: related, article, actions } = this;
    const { reading, room, isResumed } = this.place;
    const spoken = this.voice.narration();
    if (spoken) return spoken;
    return model ? narrateStory({ model, reading, room, article, related, actions, isResumed }) : { label: '' };
  }

  snapshot(): StorySnapshot {
    return { ...this.place.left(), listening: this.voice.snapshot() };
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    const left = snapshot as StorySnapshot;
    this.voice.awaits(left.listening);
    this.place.restore(left);
    this.show(false);
    this.tell();
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
    const { reading, step } = this.place;
    const video = reading.zone === 'body' && step.video !== undefined ? this.article?.videos[step.video] : undefined;
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
    this.go({ zone: 'actions', action });
  }

  $videoHovered(videoIndex: number) {
    const at = this.article?.videos.findIndex((video) => video.videoIndex === videoIndex) ?? -1;
    const step = this.place.room.steps.findIndex(({ video }) => video === at);
    if (step >= 0) this.go({ zone: 'body', step });
  }

  $railPointedAt(_railId: string, card: number) {
    if (card >= 0) this.go({ zone: 'related', card });
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
    const focused = this.actions[this.place.reading.action]?.id;
    this.actions = shownActions(this._model, this.desk?.isSaved() ?? false, this.voice.action());
    // A voice that came late may have put one between.
    this.place.setActions(
      this.actions.length,
      this.actions.findIndex(({ id }) => id === focused),
    );
    this.view.setActions(this.actions);
  }

  private watch(videoIndex: number) {
    if (this._model) this.fireAncestors('$open', { kind: 'player', storyId: this._model.storyId, videoIndex });
  }

  /** `false` lets the key bubble. */
  private move(key: ReadingKey): boolean {
    if (!this.place.move(key)) return false;
    this.show(true);
    this.tell();
    return true;
  }

  private go(reading: Partial<Reading>) {
    this.place.go(reading);
    this.show(true);
    this.tell();
  }

  private layOut(model: StoryModel) {
    const article = layOutStory(model);
    this.article = article;
    this.view.setArticle(article);
    this.place.setColumn(article.column);
    this.show(false);
    this.tell();
    this.voice.begin();
  }

  /** Only when it says something new: the related rail arriving must not have the headline said again. */
  private tell() {
    const said = JSON.stringify(this.narration());
    if (said === this.said) return;
    this.said = said;
    this.fireAncestors('$focusMoved');
  }

  private show(isSmooth: boolean) {
    const { reading, step: rest, lastScroll } = this.place;
    const spoken = this.voice.scroll;
    const step = spoken === undefined ? rest : { scroll: spoken };
    this.view.show({ reading, step, lastScroll, isSmooth });
  }

  private get view(): StoryView {
    return this.getByRef('View') as StoryView;
  }
}
