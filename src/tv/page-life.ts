import type { Card } from '../contract/page.js';
import { mayPreview } from '../viewer/may-preview.js';
import type { ContentApi } from './api/content-api.js';
import { readStreamDay } from './api/stream-day.js';
import type { ChannelSource } from './channel-source.js';
import { readLiveSources } from './live-sources.js';
import { OnAirBoard } from './on-air-board.js';
import type { PageScreen } from './pages/PageScreen.js';
import { isHidden, watchVisibility } from './platform/visibility.js';
import { LeadPreview } from './player/lead-preview.js';
import { browserWorld } from './player/session-world.js';
import type { VideoPlace } from './player/video-element.js';
import type { SettingsKeeper } from './settings-keeper.js';
import { hero, stage } from './theme/layout.js';
import { isMirrored } from './theme/look.js';

export interface PageLifeWorld {
  readonly channel: Pick<ChannelSource, 'lens' | 'channel' | 'tellOnAir'>;
  readonly viewerSettings: Pick<SettingsKeeper, 'settings'>;
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
  private readonly preview: LeadPreview;
  private page: PageScreen | undefined;
  private isAtRest = true;

  constructor(
    private readonly world: PageLifeWorld,
    private readonly host: PageLifeHost,
  ) {
    const { channel } = world;
    this.board = new OnAirBoard({
      lens: channel.lens,
      readDay: (storyId) => readStreamDay(world.api, storyId),
      onChange: () => this.page?.retellLive(),
    });
    channel.tellOnAir((storyId) => this.board.linesOf(storyId));
    this.preview = new LeadPreview({
      world: browserWorld,
      readSources: (storyId) => readLiveSources(world.api, storyId, channel.lens()),
      place: leadPlace,
      now: () => performance.now(),
      onShow: (isShown) => this.page?.showLeadVideo(isShown),
    });
    watchVisibility(document, () => this.look());
    this.look();
  }

  stirred(isAtRest: boolean): void {
    this.isAtRest = isAtRest;
    this.look();
  }

  look(): void {
    const page = isHidden(document) ? undefined : this.host.page();
    if (page !== this.page) {
      this.board.watch([]);
      this.preview.aim(undefined);
    }
    this.page = page;
    if (page && this.isAtRest) this.board.watch(page.liveIds);
    this.preview.aim(page && this.previewed(page)?.id);
  }

  /** Whatever moves, the picture is back at once. */
  private previewed(page: PageScreen): Card | undefined {
    const { viewerSettings, channel } = this.world;
    const lead = this.isAtRest && this.host.isInFront() ? page.restingLead : undefined;
    const mayBeLive = lead?.kind === 'live' || (lead?.hasVideo && lead.durationSec === undefined);
    return mayBeLive && mayPreview(viewerSettings.settings(), channel.channel()) ? lead : undefined;
  }
}

/** Where the lead's picture is in the window. */
function leadPlace(): VideoPlace {
  const { left, top, width } = (document.querySelector('canvas') as HTMLCanvasElement).getBoundingClientRect();
  const { x, w, h } = hero.picture;
  const scale = width / stage.w;
  const fromLeft = isMirrored() ? stage.w - x - w : x;
  return { left: left + fromLeft * scale, top, width: w * scale, height: h * scale };
}
