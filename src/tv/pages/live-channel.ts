import type { Destination } from '../../viewer/destination.js';
import type { StreamDay } from '../../viewer/now-next.js';
import { streamBeside } from '../../viewer/zapping.js';
import { type NowNextModel, toNowNextModel } from '../view-models/now-next-model.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { NowNextWatch } from './now-next-watch.js';

export interface LiveChannelParts {
  readonly model: PlayerModel;
  /** Undefined where the video is no live stream. */
  readonly readDay: (() => Promise<StreamDay>) | undefined;
  /** What is on has another name now. */
  retitle(kicker: string, title: string): void;
}

/** What a player of a live stream has beside its video: the programme's name, and the streams next to it. */
export class LiveChannel {
  private readonly watch: NowNextWatch | undefined;
  private nowNext: NowNextModel | undefined;

  constructor(private readonly parts: LiveChannelParts) {
    const { model, readDay, retitle } = parts;
    this.watch =
      readDay &&
      new NowNextWatch({
        readDay,
        now: model.now,
        onChange: (found) => {
          this.nowNext = toNowNextModel(found, model);
          const { kicker, title } = this.nowNext ?? model;
          retitle(kicker, title);
        },
      });
  }

  /** What is on and what is next, where it is known. */
  get spoken(): string | undefined {
    return this.nowNext?.spoken;
  }

  /** The next or the previous stream, round and round. */
  beside(step: 1 | -1): Destination | undefined {
    const { queue, storyId, isLive } = this.parts.model;
    const stream = isLive ? streamBeside(queue, storyId, step) : undefined;
    return stream && queue && { kind: 'player', storyId: stream.storyId, videoIndex: 0, queue };
  }

  leave(): void {
    this.watch?.leave();
  }
}
