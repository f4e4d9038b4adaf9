import type { Card } from '../../contract/page.js';
import type { CatchUpItem } from '../../viewer/catch-up.js';
import {
  type CatchUpRun,
  type CatchUpStep,
  currentItem,
  isDone,
  startRun,
  stepRun,
} from '../../viewer/catch-up-run.js';
import type { CatchUpOffer } from '../view-models/catch-up-model.js';

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

/** What catching up asks of the world. */
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

export interface CatchUpQueueHost {
  /** What was on stays until this comes. */
  onPart(part: CatchUpPart): void;
  onEnd(): void;
  /** `hasTrouble`: the next story cannot be had now. */
  onLeave(hasTrouble: boolean): void;
}

/** Goes through the stories of a run, one after the other. What comes late for one that was given up changes nothing. */
export class CatchUpQueue {
  private _run: CatchUpRun | undefined;
  private _isOn = false;
  /** Each way to another story has a number. */
  private way = 0;
  private unwatch: (() => void) | undefined;

  constructor(
    private readonly desk: CatchUpDesk,
    private readonly host: CatchUpQueueHost,
  ) {}

  get run(): CatchUpRun | undefined {
    return this._run;
  }

  /** A story is on, or about to be. */
  get isOn(): boolean {
    return this._isOn;
  }

  /** As it was left: nothing begins by itself. */
  restore(run: CatchUpRun | undefined) {
    this._run = run;
  }

  begin(items: readonly CatchUpItem[] | undefined) {
    if (items) this.enter(startRun(items, this.desk.now()));
  }

  step(step: CatchUpStep) {
    const { run } = this;
    const next = run && stepRun(run, step);
    if (next && next !== run) this.enter(next);
  }

  goOn(run: CatchUpRun | undefined) {
    if (run) this.enter(run);
  }

  /** All of them, or none where all of them are. */
  saveAll() {
    const { desk, run } = this;
    const cards = run?.items.map(({ card }) => card) ?? [];
    const isSaved = !cards.every((card) => desk.isSaved(card));
    for (const card of cards) desk.setSaved(card, isSaved);
  }

  /** Nothing of it is on any more. */
  rest() {
    this._isOn = false;
    this.way += 1;
    this.unwatch?.();
    this.unwatch = undefined;
  }

  private enter(run: CatchUpRun) {
    const { desk } = this;
    this.rest();
    this._isOn = true;
    this._run = run;
    desk.keep(isDone(run) ? undefined : run);
    const item = currentItem(run);
    if (item) void this.open(run, item);
    else this.host.onEnd();
  }

  private async open(run: CatchUpRun, { card }: CatchUpItem) {
    const { desk, host, way } = this;
    const drop = () => this.step({ type: 'drop', storyId: card.id });
    this.unwatch = desk.watch(card.id, drop);
    const part = await desk.open(run, {
      next: () => this.step({ type: 'next' }),
      previous: () => this.step({ type: 'previous' }),
      leave: () => host.onLeave(false),
    });
    if (way !== this.way) return;
    if (part === 'gone') drop();
    else if (part === 'failed') host.onLeave(true);
    else host.onPart(part);
  }
}
