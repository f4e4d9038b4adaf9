import type { Browser } from 'playwright-core';
import type { Page as ServedPage } from '../../../src/contract/page.js';
import { type Cards, type Look, nameOf, type Screen } from './screens.js';
import { giveVoices } from './speech.js';
import { demoNow, Tv } from './tv.js';
import { exposeRoot } from './walk-sight.js';

export const newsroomToken = 'a-secret-of-the-newsroom';

const authorization = `Bearer ${newsroomToken}`;

/** The smaller of the two stages: what is drawn is laid out as on the larger one, and there is less to draw. */
const size = { width: 1280, height: 720 };
/** A voice that does not come to an end while a picture is taken. */
const sayMs = 600_000;
const headline = 'Evacuation of the lower docks: the harbour master asks everyone to leave the quays at once';

/** What opens screens in a browser, for a viewer who chose that look. */
export class Screens {
  private alertId: string | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly cards: Cards,
  ) {}

  static async of(browser: Browser, url: string): Promise<Screens> {
    const answer = await fetch(`${url}/api/v1/pages/home`);
    const page = (await answer.json()) as ServedPage;
    return new Screens(browser, url, page.rails[1]?.cards ?? []);
  }

  async open(screen: Screen, look: Look): Promise<Tv> {
    const kept = JSON.stringify({ version: 1, ...look, livePreview: false });
    const library = screen.library && JSON.stringify(screen.library(this.cards));
    const tv = await Tv.open(this.browser, this.url + screen.link, {
      now: demoNow,
      size,
      prepare: async (page) => {
        await giveVoices(page, sayMs);
        await exposeRoot(page);
        await page.addInitScript(
          ([settings, shelf]) => {
            localStorage.setItem('rundown.settings', settings ?? '');
            if (shelf) localStorage.setItem('rundown.library', shelf);
          },
          [kept, library],
        );
        await screen.before?.(page);
      },
    });
    try {
      await tv.hears(/./);
      await tv.page.waitForTimeout(300);
      for (const key of screen.keys?.trim().split(/\s+/) ?? []) await press(tv, key, look);
      if (screen.alert) await this.alertOn(tv, screen.alert);
      await (screen.isMoving ? stopMoving(tv) : tv.settle());
    } catch (error) {
      await tv.close();
      throw new Error(`${screen.name} in ${nameOf(look)}: ${error}`);
    }
    return tv;
  }

  /** Takes breaking news back, so that no other TV gets it. */
  async withdraw(): Promise<void> {
    const id = this.alertId;
    this.alertId = undefined;
    if (id) await fetch(`${this.url}/api/v1/admin/alerts/${id}`, { method: 'DELETE', headers: { authorization } });
  }

  private async alertOn(tv: Tv, severity: 'breaking' | 'takeover'): Promise<void> {
    await tv.page.waitForResponse((response) => response.url().endsWith('/api/v1/alerts'));
    const pushed = await fetch(`${this.url}/api/v1/admin/alerts`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ headline, severity, storyId: 'hcn-offshore-wind-half-the-city' }),
    });
    this.alertId = ((await pushed.json()) as { id: string }).id;
    await tv.hears(/Evacuation/);
    // Calm enough for "OK to open".
    await tv.page.waitForTimeout(2_000);
  }
}

/** What is shown of a video holds still while its picture is taken. */
async function stopMoving(tv: Tv): Promise<void> {
  await tv.page.evaluate(() => document.querySelector('video')?.pause());
  await tv.page.waitForTimeout(1_000);
}

async function press(tv: Tv, key: string, { language }: Look): Promise<void> {
  if (/^\d\d+$/.test(key)) return tv.page.waitForTimeout(Number(key));
  const turned = language === 'ar' ? { Ahead: 'Left', Behind: 'Right' } : { Ahead: 'Right', Behind: 'Left' };
  const meant = turned[key as keyof typeof turned] ?? key;
  await tv.press(/^(Up|Down|Left|Right)$/.test(meant) ? `Arrow${meant}` : meant);
}
