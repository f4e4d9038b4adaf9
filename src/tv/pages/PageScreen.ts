import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { Destination } from '../../viewer/destination.js';
import type { Narration } from '../../viewer/narration.js';
import type { Direction } from '../../viewer/page-focus.js';
import type { PlayQueue } from '../../viewer/play-queue.js';
import { Hero } from '../components/Hero.js';
import { go } from '../components/jump.js';
import { RailStack } from '../components/RailStack.js';
import { afterFrames } from '../platform/after-frames.js';
import { groundAt } from '../theme/colours.js';
import { content, page as pageLayout, stage } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import { leadRail, type PageModel } from '../view-models/page-model.js';
import { type LeftPage, PageState } from './page-state.js';
import type { Screen } from './screen.js';

/** After the last move, pictures that were left out are asked for. */
const SETTLE_MS = 120;
/** And after this, what comes next is made ready. */
const IDLE_MS = 200;

/** A page opens with its lead and first rail; what is below is made one frame later, so that the first is seen sooner. */
const FIRST_ROWS = 2;

/** What a page asks of App beside what every screen does. */
interface PageRequests {
  $needCards(pageId: string, railId: string): void;
  $needRails(pageId: string): void;
  /** The focus moves, or has come to rest. */
  $pageStirred(isAtRest: boolean): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends PageRequests {}
  }
}

export interface PageScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PageModel | undefined;
  Title: object;
  Hero: typeof Hero;
  Rails: typeof RailStack;
  Cover: object;
  Fade: object;
}

/** Home and every other page of the channel. */
export class PageScreen
  extends Lightning.Component<PageScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PageScreenTemplateSpec>, Screen
{
  private here: PageState | undefined;
  private leadCard: Card | undefined;
  private isOpening = true;
  private stopOpening: (() => void) | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  static override _template(): Lightning.Component.Template<PageScreenTemplateSpec> {
    return {
      Hero: { type: Hero, visible: false, transitions: { y: motion.scroll, alpha: motion.scroll } },
      Rails: { type: RailStack },
      Cover: {
        alpha: 0,
        transitions: { alpha: motion.scroll },
        children: [
          { rect: true, w: stage.w, h: pageLayout.coverH, color: groundAt(1) },
          {
            rect: true,
            y: pageLayout.coverH,
            w: stage.w,
            h: pageLayout.coverFadeH,
            colorTop: groundAt(1),
            colorBottom: groundAt(0),
          },
        ],
      },
      Fade: {
        rect: true,
        alpha: 0,
        w: stage.w,
        h: pageLayout.fadeH,
        colorTop: groundAt(0),
        colorBottom: groundAt(1),
        transitions: { alpha: motion.scroll },
      },
      Title: {
        x: content.x,
        y: pageLayout.titleY,
        transitions: { alpha: motion.scroll },
        text: { ...type.pageTitle, maxLines: 1 },
      },
    };
  }

  override _attach() {
    this.stopOpening = afterFrames(this.stage, 1, () => this.showRest());
    this.settleSoon();
  }

  override _detach() {
    this.stopOpening?.();
    clearTimeout(this.settling);
  }

  get model(): PageModel | undefined {
    return this.here?.model;
  }

  /** A page that was refreshed keeps its focus on the same story, and nothing jumps. */
  set model(model: PageModel | undefined) {
    if (!model) return;
    const isRefresh = this.here?.model.page.id === model.page.id;
    this.here = isRefresh && this.here ? this.here.refreshed(model) : PageState.open(model);
    const { rails, rows, frame } = this.here;
    this.rails.setModel({ rails, rows, frame });
    this.patch({ Fade: { y: frame.bottomY - pageLayout.fadeH } });
    this.patch({ Title: { text: { text: leadRail(model.page) ? '' : model.page.title } } });
    this.draw(true);
    this.askAhead();
    if (isRefresh) this.fireAncestors('$focusMoved');
  }

  snapshot(): LeftPage | undefined {
    return this.here?.left();
  }

  restore(snapshot: unknown) {
    this.show(this.here?.restored(snapshot as LeftPage), true);
  }

  subject(): Card | undefined {
    return this.here?.card;
  }

  /** The rail's videos around the one that has the focus. */
  queue(): PlayQueue | undefined {
    const opened = this.opened;
    return opened?.kind === 'player' ? opened.queue : undefined;
  }

  /** Live streams whose cards are in sight. */
  get liveIds(): readonly string[] {
    return this.rails.inSight('live').flatMap(({ boundIds }) => boundIds);
  }

  /** The lead story, while it has the focus and nothing is scrolled over it. */
  get restingLead(): Card | undefined {
    const { here } = this;
    return here?.isOnLead && here.view.pageScroll === 0 ? here.leadAt?.card : undefined;
  }

  /** A video shows in place of the lead's picture. */
  showLeadVideo(isShown: boolean) {
    this.hero.isOpen = isShown;
  }

  /** What is on is another. */
  retellLive() {
    for (const rail of this.rails.inSight('live')) rail.retell();
    if (this.rails.focusedRail?.layout === 'live') this.fireAncestors('$focusMoved');
  }

  narration(): Narration {
    return this.here?.narration() ?? { label: '' };
  }

  override _handleUp() {
    return this.move('up');
  }

  override _handleDown() {
    return this.move('down');
  }

  override _handleLeft() {
    return this.move('left');
  }

  override _handleRight() {
    return this.move('right');
  }

  /** At home, Back first returns to the top; elsewhere it leaves the page. */
  override _handleBack() {
    return this.model?.isHome ? this.show(this.here?.movedToTop()) : false;
  }

  /** The remote's own key for it plays all of a rail from here on. */
  _handlePlayPause() {
    return this.playOn();
  }

  _handlePlay() {
    return this.playOn();
  }

  _handleInfo() {
    return this.openGuide();
  }

  _handleGuide() {
    return this.openGuide();
  }

  $railPointedAt(railId: string, column: number) {
    this.show(this.here?.pointedAt(railId, column));
  }

  $heroPointedAt(button: number) {
    const state = this.here;
    const lead = state && leadRail(state.model.page);
    if (lead) this.show(state.pointedAt(lead.id, state.leadAt?.index ?? 0, button));
  }

  $cardOpened(railId: string, column: number) {
    const opened = this.here?.rails.find((rail) => rail.id === railId)?.opensAt(column);
    if (opened) this.fireAncestors('$open', opened);
  }

  $heroChosen(button: number) {
    const action = this.here?.lead?.actions[button];
    if (action) this.fireAncestors('$open', action.opens);
  }

  $railGrew() {
    this.rails.arrange(false);
    this.placeHero(false);
  }

  override _getFocused() {
    return this.here?.isOnLead ? this.hero : this.rails;
  }

  /** Of a live stream: what it shows today. */
  private openGuide(): boolean {
    const card = this.subject();
    if (card?.kind !== 'live') return false;
    this.fireAncestors('$open', { kind: 'guide', storyId: card.id });
    return true;
  }

  private playOn(): boolean {
    const opened = this.opened;
    if (opened?.kind !== 'player') return false;
    const { queue } = opened;
    this.fireAncestors('$open', { ...opened, ...(queue && { queue: { ...queue, playsOn: true } }) });
    return true;
  }

  /** Where the card or the lead under the focus leads. */
  private get opened(): Destination | undefined {
    const { here } = this;
    if (!here?.isOnLead) return here?.focusedRail?.opensAt(here.column);
    return here.lead?.actions.find(({ id }) => id === 'watch')?.opens;
  }

  private move(direction: Direction): boolean {
    return this.show(this.here?.moved(direction));
  }

  private show(state: PageState | undefined, isInstant = false): boolean {
    if (!state || state === this.here) return false;
    this.here = state;
    this.hold();
    this.draw(isInstant);
    this.askAhead();
    this.fireAncestors('$focusMoved');
    return true;
  }

  private draw(isInstant: boolean) {
    const state = this.here;
    if (!state) return;
    this.drawLead(state);
    this.rails.show(state.view, isInstant, this.isOpening ? FIRST_ROWS : undefined);
    this.placeHero(isInstant);
    this._refocus();
  }

  private showRest() {
    this.isOpening = false;
    if (this.here) this.rails.show(this.here.view, true);
  }

  private drawLead(state: PageState) {
    const { leadAt } = state;
    this.hero.visible = leadAt !== undefined;
    if (!leadAt) return;
    this.hero.button = state.isOnLead ? state.view.focus.button : 0;
    if (leadAt.card === this.leadCard) return;
    this.leadCard = leadAt.card;
    this.patch({ Hero: { model: state.lead, lead: leadAt } });
  }

  private placeHero(isInstant: boolean) {
    const scroll = this.here?.view.pageScroll ?? 0;
    go(this.hero, 'y', -scroll - this.rails.lift, isInstant);
    const shown = scroll > 0 ? 1 : 0;
    go(this.hero, 'alpha', 1 - shown, isInstant);
    for (const ref of ['Cover', 'Fade', 'Title'] as const) {
      go(this.getByRef(ref) as Lightning.Element, 'alpha', ref === 'Title' ? 1 - shown : shown, isInstant);
    }
  }

  private hold() {
    this.setHeld(true);
    this.fireAncestors('$pageStirred', false);
    this.settleSoon();
  }

  private settleSoon() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.setHeld(false);
      this.fireAncestors('$pageStirred', true);
      this.settling = setTimeout(() => this.rails.prepareNext(), IDLE_MS);
    }, SETTLE_MS);
  }

  private setHeld(isHeld: boolean) {
    this.hero.isHeld = isHeld;
    this.rails.hold(isHeld);
  }

  private askAhead() {
    const state = this.here;
    const railId = state?.railToContinue;
    if (railId) this.fireAncestors('$needCards', state.model.page.id, railId);
    if (state?.needsRails) this.fireAncestors('$needRails', state.model.page.id);
  }

  private get hero(): Hero {
    return this.getByRef('Hero') as Hero;
  }

  private get rails(): RailStack {
    return this.getByRef('Rails') as RailStack;
  }
}
