import type { AlertDesk, AlertHost, AlertWorld } from './alert-desk.js';
import type { OkHold } from './hold-ok.js';
import type { PageLife, PageLifeHost, PageLifeWorld } from './page-life.js';
import type { Later } from './routes.js';

/** After the first screen, before what only later ones need is fetched. */
const IDLE_MS = 2_500;
/** When it could not be had. */
const AGAIN_MS = 30_000;

export interface LateWorld extends PageLifeWorld {
  readonly alerts: AlertWorld;
  loadLater(): Promise<Later | undefined>;
}

export interface LateHosts {
  readonly alerts: AlertHost;
  readonly pageLife: PageLifeHost;
  holdOk(later: Later): OkHold;
}

/** Breaking news, what is live on a page, holding OK: they begin when the first screen has come to rest. */
export class LateDesks {
  alerts: AlertDesk | undefined;
  pageLife: PageLife | undefined;
  okHold: OkHold | undefined;

  constructor(
    private readonly world: LateWorld,
    private readonly hosts: LateHosts,
  ) {}

  startSoon(): void {
    setTimeout(() => void this.start(), IDLE_MS);
  }

  private async start(): Promise<void> {
    const later = await this.world.loadLater();
    if (!later) {
      setTimeout(() => void this.start(), AGAIN_MS);
      return;
    }
    this.alerts = later.openAlertDesk(this.world.alerts, this.hosts.alerts);
    this.okHold = this.hosts.holdOk(later);
    this.pageLife = new later.PageLife(this.world, this.hosts.pageLife);
  }
}
