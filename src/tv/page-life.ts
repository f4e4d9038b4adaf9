import type { ContentApi } from './api/content-api.js';
import { readStreamDay } from './api/stream-day.js';
import type { ChannelSource } from './channel-source.js';
import { OnAirBoard } from './on-air-board.js';
import type { PageScreen } from './pages/PageScreen.js';
import { isHidden, watchVisibility } from './platform/visibility.js';

export interface PageLifeWorld {
  readonly channel: Pick<ChannelSource, 'lens' | 'tellOnAir'>;
  readonly api: Pick<ContentApi, 'read' | 'story' | 'origin'>;
}

export interface PageLifeHost {
  /** The page that is on screen, if it is one. */
  page(): PageScreen | undefined;
  /** Nothing else has the focus. */
  isInFront(): boolean;
}

/** What goes on on a page while its viewer only looks at it. App says when something may have changed. */
export class PageLife {
  private readonly board: OnAirBoard;
  private page: PageScreen | undefined;
  private isAtRest = true;

  constructor(
    world: PageLifeWorld,
    private readonly host: PageLifeHost,
  ) {
    const { channel } = world;
    this.board = new OnAirBoard({
      lens: channel.lens,
      readDay: (storyId) => readStreamDay(world.api, storyId),
      onChange: () => this.page?.retellLive(),
    });
    channel.tellOnAir((storyId) => this.board.linesOf(storyId));
    watchVisibility(document, () => this.look());
    this.look();
  }

  stirred(isAtRest: boolean): void {
    this.isAtRest = isAtRest;
    this.look();
  }

  look(): void {
    const page = isHidden(document) ? undefined : this.host.page();
    if (page !== this.page) this.board.watch([]);
    this.page = page;
    if (page && this.isAtRest) this.board.watch(page.liveIds);
  }
}
