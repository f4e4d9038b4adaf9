import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { CatchUpItem } from '../../viewer/catch-up.js';
import {
  type CatchUpFocus,
  firstCatchUpFocus,
  keepCatchUpFocus,
  moveCatchUpFocus,
} from '../../viewer/catch-up-focus.js';
import {
  type CatchUpRun,
  type CatchUpStep,
  currentItem,
  isDone,
  startRun,
  stepRun,
} from '../../viewer/catch-up-run.js';
import type { Destination } from '../../viewer/destination.js';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import { CatchUpView } from '../components/catch-up/CatchUpView.js';
import { stage } from '../theme/layout.js';
import {
  type CatchUpButtonId,
  type CatchUpOffer,
  type CatchUpSight,
  toCatchUpEnd,
  toCatchUpStart,
} from '../view-models/catch-up-model.js';
import type { Lens } from '../view-models/lens.js';
import type { Screen } from './screen.js';

/** A story's own screen, as it is shown within the queue. */
export interface CatchUpPart {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/** How a part asks for what follows it. */
export interface CatchUpRow {
  next(): void;
  previous(): void;
  leave(): void;
}

/** What the screen asks of the world. */
export interface CatchUpDesk {
  now(): number;
  offer(): CatchUpOffer;
  /** Kept on the device: the queue goes on where it was left. Undefined: it is over. */
  keep(run: CatchUpRun | undefined): void;
  open(run: CatchUpRun, row: CatchUpRow): Promise<CatchUpPart | 'gone' | 'failed'>;
  /** Tells when the newsroom takes the story back. Answers a function that ends it. */
  watch(storyId: string, onWithdrawn: () => void): () => void;
  isSaved(card: Card): boolean;
  setSaved(card: Card, isSaved: boolean): void;
}

export interface CatchUpModel {
  readonly lens: Lens;
}

export interface CatchUpScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set before `model`. */
  desk: CatchUpDesk | undefined;
  model: CatchUpModel | undefined;
  View: typeof CatchUpView;
  Part: object;
}

type Phase = 'start' | 'running' | 'end';

interface CatchUpSnapshot {
  readonly run: CatchUpRun | undefined;
  readonly focus: CatchUpFocus;
}

/** Asks how much time there is, shows and reads one story after the other, and says what it was. */
export class CatchUpScreen
  extends Lightning.Component<CatchUpScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<CatchUpScreenTemplateSpec>, Screen
{
  desk: CatchUpDesk | undefined;
  private _model: CatchUpModel | undefined;
  private phase: Phase = 'start';
  private run: CatchUpRun | undefined;
  private offer: CatchUpOffer | undefined;
  private sight: CatchUpSight | undefined;
  private focus = firstCatchUpFocus;
  /** Each way to another story has a number: what comes late for one that was given up changes nothing. */
  private step = 0;
  private unwatch: (() => void) | undefined;

  static override _template(): Lightning.Component.Template<CatchUpScreenTemplateSpec> {
    return {
      w: stage.w,
      h: stage.h,
      View: { type: CatchUpView, signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' } },
      Part: { w: stage.w, h: stage.h },
    };
  }

  get model(): CatchUpModel | undefined {
    return this._model;
  }

  set model(model: CatchUpModel | undefined) {
    this._model = model;
    if (model && this.phase !== 'running') this.showStart(false);
  }

  override _detach() {
    this.step += 1;
    this.unwatch?.();
  }

  get keepsOk(): boolean {
    return this.part?.keepsOk ?? false;
  }

  subject(): Card | undefined {
    if (this.part) return this.part.subject?.();
    return this.focus.zone === 'cards' ? this.sight?.rail?.sourceAt(this.focus.card) : undefined;
  }

  narration(): Narration {
    const { part, sight, focus } = this;
    if (part) return part.narration();
    if (!sight) return { label: '' };
    const { title, message, buttons, rail, hint } = sight;
    if (focus.zone === 'buttons') {
      const label = buttons[focus.button]?.label ?? '';
      return {
        title: joinSentences([title, message]),
        label,
        position: { index: focus.button, total: buttons.length },
      };
    }
    return {
      title: rail?.title ?? '',
      label: rail?.cardAt(focus.card)?.spoken ?? '',
      position: { index: focus.card, total: rail?.length ?? 0 },
      ...(hint && { hint }),
    };
  }

  snapshot(): CatchUpSnapshot {
    return { run: this.run, focus: this.focus };
  }

  /** To the end where it was, or to the start with the place kept: nothing begins to talk by itself. */
  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    const { run, focus } = snapshot as CatchUpSnapshot;
    this.run = run;
    if (run && isDone(run)) this.showEnd(focus);
    else this.showStart(false, focus);
  }

  override _getFocused(): Lightning.Component {
    return this.part ?? this.view;
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

  /** Keys that skip go by stories, whatever shows one. */
  _captureNext() {
    return this.phase === 'running' && this.take({ type: 'next' });
  }
  _capturePrevious() {
    return this.phase === 'running' && this.take({ type: 'previous' });
  }
  _captureChannelUp() {
    return this._captureNext();
  }
  _captureChannelDown() {
    return this._capturePrevious();
  }

  /** From a story to where its queue was begun. */
  override _handleBack() {
    return this.phase === 'running' && this.leaveRun();
  }

  /** A part's own way to leave. */
  $back() {
    if (this.phase === 'running') this.leaveRun();
    else this.fireAncestors('$back');
  }

  /** A part asks for another story of its queue. */
  $replace(destination: Destination) {
    if ('storyId' in destination) this.take({ type: 'goTo', storyId: destination.storyId });
  }

  $railPointedAt(_railId: string, card: number) {
    if (card >= 0) this.goTo({ ...this.focus, zone: 'cards', card });
  }

  $cardOpened(_railId: string, card: number) {
    const opened = this.sight?.rail?.opensAt(card);
    if (opened) this.fireAncestors('$open', opened);
  }

  onHovered(id: string) {
    const button = this.sight?.buttons.findIndex((item) => item.id === id) ?? -1;
    if (button >= 0) this.goTo({ ...this.focus, zone: 'buttons', button });
  }

  onChosen(chosen: string) {
    const id = chosen as CatchUpButtonId;
    const { offer, run } = this;
    if (id === 'continue') this.begin(offer?.begun);
    else if (id === 'again') this.beginWith(offer?.again);
    else if (id === 'replay' && run) this.begin(stepRun(run, { type: 'replay' }));
    else if (id === 'saveAll') this.saveAll();
    else if (id === 'done') this.fireAncestors('$back');
    else this.beginWith(offer?.choices[Number(id.slice('take-'.length))]?.items);
  }

  private move(key: 'up' | 'down' | 'left' | 'right'): boolean {
    if (this.part) return true;
    return this.goTo(moveCatchUpFocus(this.focus, key, this.room));
  }

  private goTo(focus: CatchUpFocus): boolean {
    if (focus === this.focus || !this.sight || this.part) return false;
    this.focus = focus;
    this.view.show(this.sight, focus, false);
    this.fireAncestors('$focusMoved');
    return true;
  }

  private beginWith(items: readonly CatchUpItem[] | undefined) {
    if (items && this.desk) this.begin(startRun(items, this.desk.now()));
  }

  private begin(run: CatchUpRun | undefined) {
    if (!run) return;
    this.phase = 'running';
    this.enter(run);
  }

  /** True in any case: the key was meant for the queue. */
  private take(step: CatchUpStep): true {
    const { run } = this;
    const next = run && stepRun(run, step);
    if (next && next !== run) this.enter(next);
    return true;
  }

  /** Shows the story that the queue has come to; what was on stays until it is there. */
  private enter(run: CatchUpRun) {
    const { desk } = this;
    const item = currentItem(run);
    this.run = run;
    this.step += 1;
    desk?.keep(isDone(run) ? undefined : run);
    if (!desk || !item) {
      this.showEnd();
      return;
    }
    const { step } = this;
    this.unwatch?.();
    this.unwatch = desk.watch(item.card.id, () => this.drop(item));
    const row: CatchUpRow = {
      next: () => this.take({ type: 'next' }),
      previous: () => this.take({ type: 'previous' }),
      leave: () => this.leaveRun(),
    };
    void desk.open(run, row).then((part) => {
      if (step !== this.step) return;
      if (part === 'gone') this.drop(item);
      else if (part === 'failed') this.leaveRun(true);
      else this.showPart(part);
    });
  }

  private drop({ card }: CatchUpItem) {
    const { run } = this;
    if (run) this.enter(stepRun(run, { type: 'drop', storyId: card.id }));
  }

  private leaveRun(hasTrouble = false): true {
    this.showStart(hasTrouble);
    return true;
  }

  private showPart({ type, props }: CatchUpPart) {
    this.holder.children = [{ type, ...props }] as never;
    this.view.visible = false;
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  private showStart(hasTrouble: boolean, focus = firstCatchUpFocus) {
    const { desk, _model: model } = this;
    if (!desk || !model) return;
    this.phase = 'start';
    this.offer = desk.offer();
    this.showWords(toCatchUpStart(this.offer, hasTrouble, model.lens), focus);
  }

  private showEnd(focus = firstCatchUpFocus) {
    const { desk, run, _model: model } = this;
    if (!desk || !run || !model) return;
    this.phase = 'end';
    this.showWords(
      toCatchUpEnd(run, (card) => desk.isSaved(card), model.lens),
      focus,
    );
  }

  private showWords(sight: CatchUpSight, focus: CatchUpFocus) {
    this.step += 1;
    this.unwatch?.();
    this.unwatch = undefined;
    this.holder.children = [];
    this.view.visible = true;
    this.sight = sight;
    this.focus = keepCatchUpFocus(focus, this.room);
    this.view.show(sight, this.focus, true);
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  private saveAll() {
    const { desk, run } = this;
    if (!desk || !run) return;
    const cards = run.items.map(({ card }) => card);
    const isSaved = !cards.every((card) => desk.isSaved(card));
    for (const card of cards) desk.setSaved(card, isSaved);
    this.showEnd(this.focus);
  }

  private get room() {
    return { buttons: this.sight?.buttons.length ?? 0, cards: this.sight?.rail?.length ?? 0 };
  }

  private get part(): Screen | undefined {
    return this.holder.children[0] as Screen | undefined;
  }

  private get holder(): Lightning.Element {
    return this.getByRef('Part') as Lightning.Element;
  }

  private get view(): CatchUpView {
    return this.getByRef('View') as CatchUpView;
  }
}
