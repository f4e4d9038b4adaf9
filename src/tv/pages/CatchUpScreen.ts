import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import {
  type CatchUpFocus,
  firstCatchUpFocus,
  keepCatchUpFocus,
  moveCatchUpFocus,
} from '../../viewer/catch-up-focus.js';
import { type CatchUpRun, isDone } from '../../viewer/catch-up-run.js';
import type { Destination } from '../../viewer/destination.js';
import type { Narration } from '../../viewer/narration.js';
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
import { catchUpNarration } from './catch-up-narration.js';
import { type CatchUpDesk, type CatchUpPart, CatchUpQueue } from './catch-up-queue.js';
import type { Screen } from './screen.js';

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

interface CatchUpSnapshot {
  readonly run: CatchUpRun | undefined;
  readonly focus: CatchUpFocus;
}

/** Asks how much time there is, shows and reads one story after the other, and says what it was. */
export class CatchUpScreen
  extends Lightning.Component<CatchUpScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<CatchUpScreenTemplateSpec>, Screen
{
  private _desk: CatchUpDesk | undefined;
  private _model: CatchUpModel | undefined;
  private row: CatchUpQueue | undefined;
  private offer: CatchUpOffer | undefined;
  private sight: CatchUpSight | undefined;
  private focus = firstCatchUpFocus;

  static override _template(): Lightning.Component.Template<CatchUpScreenTemplateSpec> {
    return {
      w: stage.w,
      h: stage.h,
      View: { type: CatchUpView, signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' } },
      Part: { w: stage.w, h: stage.h },
    };
  }

  get desk(): CatchUpDesk | undefined {
    return this._desk;
  }

  set desk(desk: CatchUpDesk | undefined) {
    this._desk = desk;
    this.row =
      desk &&
      new CatchUpQueue(desk, {
        onPart: (part) => this.showPart(part),
        onEnd: () => this.showEnd(),
        onLeave: (hasTrouble) => this.showStart(hasTrouble),
      });
  }

  get model(): CatchUpModel | undefined {
    return this._model;
  }

  set model(model: CatchUpModel | undefined) {
    this._model = model;
    if (model && !this.row?.isOn) this.showStart(false);
  }

  override _detach() {
    this.row?.rest();
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
    return catchUpNarration(sight, focus);
  }

  snapshot(): CatchUpSnapshot {
    return { run: this.row?.run, focus: this.focus };
  }

  /** To the end where it was, or to the start with the place kept: nothing begins to talk by itself. */
  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    const { run, focus } = snapshot as CatchUpSnapshot;
    this.row?.restore(run);
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
    return this.skip('next');
  }
  _capturePrevious() {
    return this.skip('previous');
  }
  _captureChannelUp() {
    return this._captureNext();
  }
  _captureChannelDown() {
    return this._capturePrevious();
  }

  /** From a story to where its queue was begun. */
  override _handleBack() {
    if (!this.row?.isOn) return false;
    this.showStart(false);
    return true;
  }

  /** A part's own way to leave. */
  $back() {
    if (!this._handleBack()) this.fireAncestors('$back');
  }

  /** A part asks for another story of its queue. */
  $replace(destination: Destination) {
    if ('storyId' in destination) this.row?.step({ type: 'goTo', storyId: destination.storyId });
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
    const { offer, row } = this;
    if (id === 'continue') row?.goOn(offer?.begun);
    else if (id === 'again') row?.begin(offer?.again);
    else if (id === 'replay') row?.step({ type: 'replay' });
    else if (id === 'done') this.fireAncestors('$back');
    else if (id === 'saveAll') {
      row?.saveAll();
      this.showEnd(this.focus);
    } else row?.begin(offer?.choices[Number(id.slice('take-'.length))]?.items);
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

  /** Whatever shows a story: while the queue runs, the key was meant for it. */
  private skip(type: 'next' | 'previous'): boolean {
    if (!this.row?.isOn) return false;
    this.row.step({ type });
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
    this.offer = desk.offer();
    this.showWords(toCatchUpStart(this.offer, hasTrouble, model.lens), focus);
  }

  private showEnd(focus = firstCatchUpFocus) {
    const { desk, _model: model } = this;
    const run = this.row?.run;
    if (!desk || !run || !model) return;
    this.showWords(
      toCatchUpEnd(run, (card) => desk.isSaved(card), model.lens),
      focus,
    );
  }

  private showWords(sight: CatchUpSight, focus: CatchUpFocus) {
    this.row?.rest();
    this.holder.children = [];
    this.view.visible = true;
    this.sight = sight;
    this.focus = keepCatchUpFocus(focus, this.room);
    this.view.show(sight, this.focus, true);
    this._refocus();
    this.fireAncestors('$focusMoved');
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
