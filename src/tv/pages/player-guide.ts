import type Lightning from '@lightningjs/core';
import type { Destination } from '../../viewer/destination.js';
import { momentPosition, windowStartOf } from '../../viewer/live-edge.js';
import type { Narration } from '../../viewer/narration.js';
import type { PlayerSnapshot } from '../player/session.js';
import { isMirrored } from '../theme/look.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { Guide, type GuideDesk } from './Guide.js';
import type { Playback } from './player-acts.js';

export interface PlayerGuideParts {
  readonly model: PlayerModel;
  readonly desk: GuideDesk;
  readonly holder: Lightning.Component;
  readonly playback: Playback;
  snapshot(): PlayerSnapshot | undefined;
  replace(destination: Destination): void;
  /** It came or went. */
  onChange(): void;
}

/** The day's programmes over a live stream that goes on. */
export class PlayerGuide {
  private shown: Guide | undefined;

  constructor(private readonly parts: PlayerGuideParts) {}

  get component(): Guide | undefined {
    return this.shown;
  }

  narration(): Narration | undefined {
    return this.shown?.narration();
  }

  open(): void {
    if (this.shown) return;
    const { holder, desk, model } = this.parts;
    const signals = {
      guideLeft: () => this.close(),
      guideChosen: (storyId: string, startsAtMs: number | undefined) => this.choose(storyId, startsAtMs),
    };
    const readReplayFrom = (storyId: string) => this.replayFrom(storyId);
    // Lightning types each class by its own template. The player runs from the left, whatever the language.
    const guide = holder.stage.c({
      type: Guide,
      desk: { ...desk, readReplayFrom },
      storyId: model.storyId,
      isOverVideo: true,
      rtl: isMirrored(),
      signals,
    } as never) as unknown as Guide;
    this.shown = guide;
    holder.childList.add(guide);
    this.parts.onChange();
  }

  close(): void {
    const { shown } = this;
    if (!shown) return;
    this.shown = undefined;
    this.parts.holder.childList.remove(shown);
    this.parts.onChange();
  }

  /** Of the stream that plays, the player itself knows best. */
  private async replayFrom(storyId: string): Promise<number | undefined> {
    const { model, desk } = this.parts;
    const now = this.parts.snapshot();
    if (storyId !== model.storyId || !now) return desk.readReplayFrom(storyId);
    return windowStartOf(now.transport.range, now.epochMs, model.now());
  }

  private choose(storyId: string, startsAtMs: number | undefined): void {
    const { model, playback } = this.parts;
    const now = this.parts.snapshot();
    this.close();
    if (storyId !== model.storyId || !now) {
      const { queue } = model;
      this.parts.replace({
        kind: 'player',
        storyId,
        videoIndex: 0,
        ...(queue && { queue }),
        ...(startsAtMs !== undefined && { startsAtMs }),
      });
      return;
    }
    const { range } = now.transport;
    const position = startsAtMs === undefined ? range.end : momentPosition(startsAtMs, range, now.epochMs, model.now());
    playback.send({ type: 'seekTo', position });
    playback.send({ type: 'play' });
  }
}
