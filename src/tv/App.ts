import Lightning from '@lightningjs/core';
import type { Page } from '../contract/page.js';
import type { Destination } from '../viewer/destination.js';
import { type HeldKey, noKeyHeld, pressKey, releaseKey } from '../viewer/key-repeat.js';
import { type Narration, narrationText } from '../viewer/narration.js';
import type { World } from './compose.js';
import { Journey, type JourneyHost } from './journey.js';
import { ProblemScreen } from './pages/ProblemScreen.js';
import { askForKeys } from './platform/ask-for-keys.js';
import { listenToPointer } from './platform/pointer.js';
import { restWhenCalm } from './platform/rest.js';
import { sendKey } from './platform/send-key.js';
import { endSplash } from './platform/splash.js';
import { loadScreen } from './routes.js';
import { ScreenHolder } from './ScreenHolder.js';
import { stage } from './theme/layout.js';
import { toGoneMessage, toLeaveQuestion } from './view-models/dialog-model.js';
import { toNavigationModel } from './view-models/navigation-model.js';
import { toProblemModel } from './view-models/problem-model.js';
import { Clock } from './widgets/Clock.js';
import { Dialog } from './widgets/Dialog.js';
import { Navigation } from './widgets/Navigation.js';
import { Note } from './widgets/Note.js';
import { Ticker } from './widgets/Ticker.js';

/** Arrows are paced while they are held; these act once, however long they are held. */
const paced = new Set(['Up', 'Down', 'Left', 'Right']);
const once = new Set(['Enter', 'Back', 'PlayPause']);
/** After the first screen, before what only later ones need is fetched. */
const IDLE_MS = 2_500;
/** A page that could not be refreshed so many times says so. */
const TROUBLE_AFTER = 2;

/** The whole app: one screen at a time, what stands around it, and who hears a key. */
export class App extends Lightning.Component {
  protected readonly world!: World;
  private journey!: Journey;
  private destination: Destination | undefined;
  private held: HeldKey = noKeyHeld;
  private said: Narration | undefined;
  private isNavigationOpen = false;
  private hasStarted = false;
  private unfollow: (() => void) | undefined;

  static override _template() {
    return {
      w: stage.w,
      h: stage.h,
      Screens: { type: ScreenHolder },
      Navigation: { type: Navigation, visible: false },
      Ticker: { type: Ticker },
      Clock: { type: Clock, visible: false },
      Note: { type: Note },
      Dialog: { type: Dialog },
    };
  }

  override _init() {
    const { world } = this;
    askForKeys(world.platform, window);
    restWhenCalm(this.stage);
    this.journey = new Journey({
      host: this.journeyHost(),
      load: (destination) => loadScreen(world.routes, destination),
      prepare: () => world.prepare(),
      writeHash: (hash) => world.address.write(hash),
    });
    world.address.onChange(() => {
      const link = world.deepLink();
      if (link) void this.journey.follow(link);
    });
    listenToPointer(this.stage, {
      onHover: (target) => this.isReachable(target) && target._handleHover(),
      onClick: (target) => this.click(target),
      onWheel: (direction) => sendKey(this.stage.application, direction),
    });
    void this.journey.start(world.deepLink());
  }

  /** Consumes what comes too fast for the eye, before any screen hears it. */
  override _captureKey(event: KeyboardEvent): boolean {
    const name = this.world.keyMap[event.keyCode];
    if (!name || (!paced.has(name) && !once.has(name))) return false;
    const isRepeat = this.held.key === name && event.repeat;
    const step = pressKey(this.held, name, event.timeStamp ?? 0);
    this.held = step.held;
    return once.has(name) ? isRepeat : !step.isMove;
  }

  override _captureKeyRelease(event: KeyboardEvent): boolean {
    this.held = releaseKey(this.held, this.world.keyMap[event.keyCode] ?? '');
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

  override _handleExit() {
    this.world.leave();
  }

  $open(destination: Destination) {
    void this.journey.open(destination);
  }

  $back() {
    this._handleBack();
  }

  $retry() {
    void this.journey.retry();
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

  $pageChosen(pageId: string) {
    this.closeNavigation();
    void this.journey.open({ kind: 'page', pageId });
  }

  $navigationLeft() {
    this.closeNavigation();
  }

  $navigationPointedAt() {
    this.openNavigation();
  }

  $dialogAnswered(id: string | undefined) {
    this.dialog.model = undefined;
    this.refocus();
    if (id === 'leave' && !this.world.leave())
      this.showNote(this.world.words('leave.impossible', { name: this.channelName }));
  }

  override _getFocused() {
    if (this.dialog.model) return this.dialog;
    if (this.isNavigationOpen) return this.navigation;
    return this.screens;
  }

  private journeyHost(): JourneyHost {
    return {
      snapshot: () => this.screens.current?.snapshot(),
      show: (screen, { destination, direction, snapshot }) => {
        this.destination = destination;
        this.screens.show(screen, direction, snapshot);
        this.frame();
      },
      showProblem: (kind, isAtRoot) => {
        const model = toProblemModel(kind, isAtRoot, this.world.words);
        this.destination = undefined;
        if (this.screens.current instanceof ProblemScreen) this.screens.current.model = model;
        else this.screens.show({ type: ProblemScreen as never, props: { model } }, 'forward');
        this.frame();
      },
      setBusy: (isBusy) =>
        this.note.setBusy(isBusy && this.screens.current ? this.world.words('note.loading') : undefined),
      tellGone: () => {
        this.dialog.model = toGoneMessage(this.world.words);
        this.refocus();
      },
    };
  }

  /** What stands around the screen belongs to where one is. */
  private frame() {
    const { destination, world } = this;
    const channel = world.channel();
    const lens = world.lens();
    const isPage = destination?.kind === 'page';
    this.endStart();
    this.closeNavigation();
    this.showNote(undefined);
    this.patch({
      Clock: { visible: destination?.kind !== 'player', locale: lens.locale },
      Navigation: { visible: isPage, pageId: isPage ? destination.pageId : undefined },
      Ticker: { brand: lens.brand, model: undefined },
    });
    if (channel && !this.navigation.model) this.navigation.model = toNavigationModel(channel, lens.brand, world.words);
    this.unfollow?.();
    this.unfollow = isPage ? this.followPage(destination.pageId) : undefined;
    this.refocus();
  }

  private endStart() {
    if (this.hasStarted) return;
    this.hasStarted = true;
    endSplash(this.stage);
    setTimeout(() => this.world.whenIdle(), IDLE_MS);
  }

  private followPage(pageId: string): () => void {
    const model = this.screens.current?.model as { readonly page?: Page } | undefined;
    this.patch({ Ticker: { model: model?.page?.ticker } });
    return this.world.pages.follow(pageId, {
      onPage: (page) => {
        this.showNote(undefined);
        this.patch({ Ticker: { model: page.ticker } });
        if (page.rails.length === 0 || !this.screens.current) return;
        this.screens.current.model = {
          page,
          lens: this.world.lens(),
          isHome: pageId === this.world.channel()?.pages[0]?.id,
        };
      },
      onTrouble: (failures) => {
        if (failures >= TROUBLE_AFTER) this.showNote(this.world.words('note.stale'));
      },
    });
  }

  private narrate() {
    const speaker = this.dialog.model ? this.dialog : this.isNavigationOpen ? this.navigation : this.screens.current;
    if (!speaker) return;
    const next = speaker.narration();
    const { words, narrator } = this.world;
    narrator.say(narrationText(this.said, next, (index, total) => words('position', { index: index + 1, total })));
    this.said = next;
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
    this.dialog.model = toLeaveQuestion(this.channelName, this.world.words);
    this.refocus();
  }

  private refocus() {
    this._refocus();
    this.narrate();
  }

  private showNote(text: string | undefined) {
    this.note.setText(text);
  }

  // Under a dialog nothing can be pointed at; beside the open navigation a click closes it.
  private isReachable(target: Lightning.Element): boolean {
    if (!this.dialog.model) return true;
    for (let at: Lightning.Element | null = target; at; at = at.parent) if (at === this.dialog) return true;
    return false;
  }

  private click(target: Lightning.Component & { _handleHover(): void }) {
    if (!this.isReachable(target)) return;
    target._handleHover();
    this.stage.application.updateFocusPath();
    if (target.hasFocus()) sendKey(this.stage.application, 'Enter');
  }

  private get channelName(): string {
    return this.world.channel()?.name ?? '';
  }

  private get screens(): ScreenHolder {
    return this.getByRef('Screens') as ScreenHolder;
  }

  private get navigation(): Navigation {
    return this.getByRef('Navigation') as Navigation;
  }

  private get note(): Note {
    return this.getByRef('Note') as Note;
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
