import Lightning from '@lightningjs/core';
import type { Destination } from '../viewer/destination.js';
import type { AlertHost } from './alert-desk.js';
import { Announcer } from './announcer.js';
import type { World } from './compose.js';
import { Journey } from './journey.js';
import { LateDesks } from './late-desks.js';
import { heedNetwork } from './network-loss.js';
import { Options, type OptionsHost } from './options.js';
import { PageScreen } from './pages/PageScreen.js';
import { PlaceKeeper } from './place-keeper.js';
import { forgetTexts } from './platform/draw-texts.js';
import { createKeyGate, type KeyGate } from './platform/key-gate.js';
import { mirrorLayout } from './platform/mirror-layout.js';
import { restWhenCalm } from './platform/rest.js';
import { endSplash } from './platform/splash.js';
import { forgetTemplates } from './platform/without-eval.js';
import { Pointing } from './pointing.js';
import { Questions } from './questions.js';
import { loadScreen } from './routes.js';
import { ScreenHolder } from './ScreenHolder.js';
import { stage } from './theme/layout.js';
import { isMirrored, isSameLook } from './theme/look.js';
import { toLeaveQuestion } from './view-models/dialog-model.js';
import { Dialog } from './widgets/Dialog.js';
import { Frame } from './widgets/Frame.js';
import type { Navigation } from './widgets/Navigation.js';

/** The whole app: one screen at a time, what stands around it, and who hears a key. */
export class App extends Lightning.Component {
  protected readonly world!: World;
  private journey!: Journey;
  private place!: PlaceKeeper;
  private gate!: KeyGate;
  private announcer!: Announcer;
  private isNavigationOpen = false;
  private late!: LateDesks;
  private options!: Options;
  private questions!: Questions;

  static override _template() {
    return {
      w: stage.w,
      h: stage.h,
      Screens: { type: ScreenHolder },
      Frame: { type: Frame },
      Alerts: {},
      Options: {},
      Dialog: { type: Dialog },
    };
  }

  override _init() {
    const { world } = this;
    world.device.askForKeys();
    this.gate = createKeyGate(world.keyMap);
    this.announcer = new Announcer(world.narrator, world.words);
    this.questions = new Questions({ dialog: () => this.dialog, onChange: () => this.refocus() });
    this.options = new Options(world, this.optionsHost());
    restWhenCalm(this.stage);
    this.late = new LateDesks(world, {
      alerts: this.alertHost(),
      pageLife: {
        page: () => (this.screens.current instanceof PageScreen ? this.screens.current : undefined),
        isInFront: () => this._getFocused() === this.screens,
      },
      holdOk: (later) => later.holdOk(this.stage.application, this.optionsHost(), this.options),
    });
    this.place = this.keepPlace();
    this.journey = new Journey({
      host: this.place,
      load: (destination) => loadScreen(world.routes, destination),
      prepare: () => world.prepare(),
      writeHash: (hash) => world.address.write(hash),
    });
    world.address.onChange((hash) => {
      const link = world.deepLink(hash);
      if (link) void this.journey.follow(link);
    });
    new Pointing({
      stage: this.stage,
      screens: this.screens,
      covering: () => (this.questions.isOpen ? this.dialog : this.options.sheet),
      viewerActed: () => this.announcer.viewerActed(),
      closeNavigation: () => this.closeNavigation(),
    });
    world.channel.onEdition(() => this.place.surround());
    world.viewerSettings.onChange((now, before) => {
      if (!isSameLook(now, before)) this.redress();
    });
    mirrorLayout(this);
    world.interpreter.onChange(() => this.redress({ hasNewWords: this.place.hasStarted }));
    world.fonts.onArrival(() => {
      forgetTexts(this.stage);
      if (this.place.hasStarted) this.redress();
    });
    world.onLaunch((link) => void this.journey.follow(link));
    const { device, words } = world;
    heedNetwork({ device, words, questions: this.questions, onBack: () => this.journey.comeOnline() });
    void this.journey.start(world.deepLink());
  }

  /** Consumes what comes too fast for the eye, before any screen hears it. */
  override _captureKey(event: KeyboardEvent): boolean {
    if (!this.admits(event)) return true;
    this.late.alerts?.keyPressed();
    this.late.okHold?.overtaken();
    return false;
  }

  /** Breaking news is asked before it hears of this very key: OK opens it only while the remote was still. */
  override _captureEnter(event: KeyboardEvent): boolean {
    if (!this.admits(event) || this.late.alerts?.open()) return true;
    this.late.alerts?.keyPressed();
    return this.late.okHold?.down(event) ?? false;
  }

  override _captureKeyRelease(event: KeyboardEvent): boolean {
    this.gate.released(event);
    this.late.okHold?.up(this.world.keyMap[event.keyCode] === 'Enter');
    return false;
  }

  override _handleLeft() {
    this.openNavigation();
  }

  _handleMenu() {
    this.openNavigation();
  }

  override _handleBack() {
    if (!this.journey.back()) this.askToLeave();
  }

  _handleOptions() {
    return this.options.show('options');
  }

  /** Where the remote has no key for options. */
  _handleYellow() {
    return this.options.show('options');
  }

  _handleSearch() {
    void this.journey.open({ kind: 'search' });
  }

  _handleChannelUp() {
    this.openLive('first');
  }

  _handleChannelDown() {
    this.openLive('last');
  }

  override _handleExit() {
    this.world.device.leave();
  }

  $open(destination: Destination) {
    void this.journey.open(destination);
  }

  $replace(destination: Destination) {
    void this.journey.replace(destination);
  }

  $back() {
    this._handleBack();
  }

  $retry() {
    void this.journey.retry();
  }

  $ask(...question: Parameters<Questions['ask']>) {
    this.questions.ask(...question);
  }

  $sendToPhone() {
    this.options.show('phone');
  }

  $lettersFor(font: string, text: string) {
    return this.world.fonts.ready(font, text);
  }

  $focusMoved() {
    this.narrate();
  }

  $needCards(pageId: string, railId: string) {
    void this.world.pages.continueRail(pageId, railId);
  }

  $needRails(pageId: string) {
    void this.world.pages.continuePage(pageId);
  }

  $pageStirred(isAtRest: boolean) {
    this.late.pageLife?.stirred(isAtRest);
  }

  $placeChosen(place: Destination) {
    this.closeNavigation();
    void this.journey.open(place);
  }

  $navigationLeft() {
    this.closeNavigation();
  }

  $navigationPointedAt() {
    this.openNavigation();
  }

  $dialogAnswered(id: string | undefined) {
    this.questions.answer(id);
  }

  override _getFocused() {
    if (this.dialog.model) return this.dialog;
    if (this.options.sheet) return this.options.sheet;
    if (this.isNavigationOpen) return this.navigation;
    return this.screens;
  }

  /** Everything that is drawn is drawn anew, from the same world, with focus and way back kept: the theme has changed, or the words have. */
  redress({ hasNewWords = false } = {}) {
    forgetTemplates();
    this.rtl = isMirrored();
    const question = this.dialog.model;
    this.renewPart('Frame', Frame);
    this.renewPart('Dialog', Dialog);
    this.dialog.model = question;
    // A video would begin anew: its screen has the new look when it is opened next.
    if (this.place.destination?.kind !== 'player') this.screens.redraw();
    this.late.alerts?.redress();
    if (this.place.hasStarted) {
      this.closeNavigation();
      this.place.dress();
    }
    this.options.redress();
    if (hasNewWords) void this.journey.renew();
  }

  private renewPart(ref: 'Frame' | 'Dialog', type: typeof Frame | typeof Dialog) {
    const before = this.getByRef(ref) as Lightning.Element;
    // Lightning types each class by its own template.
    const renewed = this.stage.c({ ref, type } as never) as Lightning.Element;
    const at = this.children.indexOf(before);
    this.childList.remove(before);
    this.childList.addAt(renewed, at);
  }

  private alertHost(): AlertHost {
    return {
      holder: this.getByRef('Alerts') as Lightning.Element,
      room: () => {
        const isClear = !this.questions.isOpen && !this.options.sheet;
        return { isClear, isOkFree: isClear && !this.isNavigationOpen && !this.screens.current?.keepsOk };
      },
      isFullScreen: () => !this.navigation.visible,
      say: (text) => this.announcer.interject(text),
      ask: (question, onAnswer) => this.questions.ask(question, onAnswer),
      open: (storyId) => void this.journey.open({ kind: 'story', storyId }),
      setTickerAlert: (headline) => this.frame.setTickerAlert(headline),
    };
  }

  private keepPlace(): PlaceKeeper {
    return new PlaceKeeper(this.world, {
      stage: this.stage,
      screens: this.screens,
      questions: this.questions,
      frame: () => this.frame,
      journey: () => this.journey,
      onArrival: () => {
        this.options.close();
        this.closeNavigation();
      },
      onStart: () => {
        endSplash(this.stage);
        this.late.startSoon();
      },
      onChange: () => this.refocus(),
      mention: (text) => this.announcer.mention(text),
    });
  }

  private optionsHost(): OptionsHost {
    return {
      holder: () => this.getByRef('Options') as Lightning.Element,
      subject: () => (this.isNavigationOpen || this.questions.isOpen ? undefined : this.screens.current?.subject?.()),
      queue: () => this.screens.current?.queue?.(),
      moment: () => this.screens.current?.moment?.(),
      place: () => this.place.destination,
      open: (destination) => void this.journey.open(destination),
      ask: (question, onAnswer) => this.questions.ask(question, onAnswer),
      onChange: () => this.refocus(),
    };
  }

  private admits(event: KeyboardEvent): boolean {
    this.announcer.viewerActed();
    return this.gate.admits(event);
  }

  private narrate() {
    this.late.pageLife?.look();
    const speaker = this.dialog.model
      ? this.dialog
      : (this.options.sheet ?? (this.isNavigationOpen ? this.navigation : this.screens.current));
    if (speaker) this.announcer.announce(speaker.narration());
  }

  private openNavigation() {
    if (this.isNavigationOpen || !this.navigation.visible) return;
    this.isNavigationOpen = true;
    this.refocus();
  }

  private closeNavigation() {
    if (!this.isNavigationOpen) return;
    this.isNavigationOpen = false;
    this.refocus();
  }

  private askToLeave() {
    const { words } = this.world;
    this.questions.ask(toLeaveQuestion(this.channelName, words), (id) => {
      if (id === 'leave' && !this.world.device.leave())
        this.place.note(words('leave.impossible', { name: this.channelName }));
    });
  }

  private refocus() {
    this._refocus();
    this.narrate();
  }

  /** The channel keys lead to the live streams from anywhere; the player then goes from one to the next. */
  private openLive(which: 'first' | 'last') {
    const streams = this.world.channel.channel()?.liveStreams ?? [];
    const stream = streams[which === 'first' ? 0 : streams.length - 1];
    if (stream) void this.journey.open({ kind: 'player', storyId: stream.storyId, videoIndex: 0 });
  }

  private get channelName(): string {
    return this.world.channel.channel()?.name ?? '';
  }

  private get screens(): ScreenHolder {
    return this.getByRef('Screens') as ScreenHolder;
  }

  private get frame(): Frame {
    return this.getByRef('Frame') as Frame;
  }

  private get navigation(): Navigation {
    return this.frame.navigation;
  }

  private get dialog(): Dialog {
    return this.getByRef('Dialog') as Dialog;
  }
}

/** The App of a world: Lightning makes it from its class, so the world goes in beforehand. */
export const appOf = (world: World): typeof App =>
  class extends App {
    protected override readonly world = world;
  };
