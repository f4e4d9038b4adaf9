import Lightning from '@lightningjs/core';
import { type GuideDay, type GuidePlace, movedInGuide, programmeState, rowAt } from '../../viewer/guide.js';
import type { Narration } from '../../viewer/narration.js';
import type { StreamDay } from '../../viewer/now-next.js';
import { GuideView } from '../components/guide/GuideView.js';
import { stage } from '../theme/layout.js';
import { type GuideStream, narrateGuide, toGuideModel, toStartQuestion } from '../view-models/guide-model.js';
import type { Lens } from '../view-models/lens.js';

export interface GuideDesk {
  readonly streams: readonly GuideStream[];
  readonly lens: Lens;
  readDay(storyId: string): Promise<StreamDay>;
  /** When the earliest moment that can still be seen was sent. */
  readReplayFrom(storyId: string): Promise<number | undefined>;
}

export interface GuideTemplateSpec extends Lightning.Component.TemplateSpec {
  desk: GuideDesk | undefined;
  /** The stream that it opens on. */
  storyId: string | undefined;
  isOverVideo: boolean;
  View: typeof GuideView;
}

export interface GuideSignals extends Lightning.Component.SignalMap {
  guideLeft(): void;
  /** `startsAtMs`: from the start of a programme; undefined is what is sent now. */
  guideChosen(storyId: string, startsAtMs: number | undefined): void;
}

const MINUTE_MS = 60_000;

/** The day's programmes of the live streams: up and down through one's day, left and right between streams. */
export class Guide extends Lightning.Component<
  GuideTemplateSpec,
  { SignalMapType: GuideSignals } & Lightning.Component.TypeConfig
> {
  desk: GuideDesk | undefined;
  storyId: string | undefined;
  isOverVideo = false;
  private place: GuidePlace = { stream: 0, row: 0 };
  private readonly days = new Map<string, StreamDay>();
  private readonly replayFrom = new Map<string, number | undefined>();
  private readonly asked = new Set<string>();
  private ticking: ReturnType<typeof setTimeout> | undefined;

  static override _template(): Lightning.Component.Template<GuideTemplateSpec> {
    return { w: stage.w, h: stage.h, View: { type: GuideView } };
  }

  override _attach() {
    const { desk, storyId } = this;
    if (!desk) return;
    const stream = Math.max(
      0,
      desk.streams.findIndex((each) => each.storyId === storyId),
    );
    this.place = { stream, row: 0 };
    (this.getByRef('View') as GuideView).isOverVideo = this.isOverVideo;
    this.draw();
    void this.read();
    this.tick();
  }

  override _detach() {
    clearTimeout(this.ticking);
  }

  narration(): Narration {
    const { model, desk } = this;
    return desk && model ? narrateGuide(model, desk.lens.words) : { label: '' };
  }

  override _handleUp() {
    return this.move('up');
  }
  override _handleDown() {
    return this.move('down');
  }
  override _handleLeft() {
    // In a layout that runs from the right, the next stream is on the left; App turns the keys.
    return this.move('left');
  }
  override _handleRight() {
    return this.move('right');
  }
  override _handleEnter() {
    this.choose();
  }
  override _handleBack() {
    this.signal('guideLeft');
  }
  _handleGuide() {
    this.signal('guideLeft');
  }
  _handleInfo() {
    this.signal('guideLeft');
  }

  $programmePointedAt(row: number) {
    this.goTo({ ...this.place, row });
  }

  private move(key: 'up' | 'down' | 'left' | 'right'): boolean {
    const { desk } = this;
    if (!desk) return false;
    const next = movedInGuide(this.place, key, this.allDays, desk.lens.now());
    const isSame = next === this.place;
    this.goTo(next);
    // Over a video every key is the guide's; on a page Left may lead to the navigation.
    return !isSame || this.isOverVideo || key !== 'left';
  }

  private goTo(place: GuidePlace) {
    if (place === this.place) return;
    const isOtherStream = place.stream !== this.place.stream;
    this.place = place;
    this.draw();
    if (isOtherStream) void this.read();
    this.fireAncestors('$focusMoved');
  }

  /** Of the stream that shows: its programmes, and how far back one can go. */
  private async read() {
    const { desk, stream } = this;
    if (!desk || !stream || this.days.get(stream.storyId)) return;
    const { storyId } = stream;
    this.asked.delete(storyId);
    const [day, replayFromMs] = await Promise.all([desk.readDay(storyId), desk.readReplayFrom(storyId)]);
    this.asked.add(storyId);
    this.days.set(storyId, day);
    this.replayFrom.set(storyId, replayFromMs);
    if (!this.attached || this.stream?.storyId !== storyId) return;
    this.place = { ...this.place, row: rowAt(day, desk.lens.now()) };
    this.draw();
    this.fireAncestors('$focusMoved');
  }

  private choose() {
    const { desk, stream } = this;
    const programme = stream && this.days.get(stream.storyId)?.[this.place.row];
    if (!desk || !stream || !programme) return;
    const { storyId } = stream;
    const startMs = Date.parse(programme.startsAt);
    const replayFromMs = this.replayFrom.get(storyId);
    const state = programmeState(programme, desk.lens.now(), replayFromMs);
    if (state === 'replay') this.signal('guideChosen', storyId, startMs);
    if (state !== 'now') return;
    if (replayFromMs === undefined) {
      this.signal('guideChosen', storyId, undefined);
      return;
    }
    this.fireAncestors('$ask', toStartQuestion(programme.title, desk.lens.words), (id) => {
      if (id) this.signal('guideChosen', storyId, id === 'start' ? startMs : undefined);
    });
  }

  private draw() {
    (this.getByRef('View') as GuideView).model = this.model;
  }

  /** With the minute: what is on now, and how far it is. */
  private tick() {
    const now = this.desk?.lens.now() ?? 0;
    this.ticking = setTimeout(
      () => {
        this.draw();
        this.tick();
      },
      MINUTE_MS - (now % MINUTE_MS),
    );
  }

  private get model() {
    const { desk, stream, place } = this;
    if (!desk) return undefined;
    const facts = {
      streams: desk.streams,
      days: this.allDays,
      isRead: stream !== undefined && this.asked.has(stream.storyId),
      place,
      replayFromMs: stream && this.replayFrom.get(stream.storyId),
    };
    return toGuideModel(facts, desk.lens);
  }

  private get allDays(): readonly GuideDay[] {
    return (this.desk?.streams ?? []).map(({ storyId }) => this.days.get(storyId));
  }

  private get stream(): GuideStream | undefined {
    return this.desk?.streams[this.place.stream];
  }
}
