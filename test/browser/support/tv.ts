import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import flags from '../../../scripts/lib/chromium-flags.json';

/** The moment that the demo's feeds were made: with the page's clock here, ages read as the newsroom meant them. */
export const demoNow = new Date('2026-01-01T12:00:00Z');

/** Nothing waits for so long where a machine has nothing else to do. */
const patienceMs = 45_000;
/** Not by frames: a busy machine draws few. */
const pollMs = 50;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: flags });

export interface TvOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** Stops the page's clock; timers run on. */
  readonly now?: Date;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A TV that shows an address: keys go in, narration and pictures come out. */
export class Tv {
  /** What the page complained of; a test that expects none checks that it is empty. */
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.stack ?? String(error)));
  }

  static async open(browser: Browser, url: string, options: TvOptions = {}): Promise<Tv> {
    const viewport = options.size ?? { width: 1920, height: 1080 };
    const context = await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' });
    const page = await context.newPage();
    const tv = new Tv(context, page);
    if (options.now) await page.clock.setFixedTime(options.now);
    await options.prepare?.(page);
    await page.goto(url);
    return tv;
  }

  async narration(): Promise<string> {
    return (await this.page.locator('#narration').textContent()) ?? '';
  }

  /** Waits until the narration says it, and answers the whole of what is said. */
  async hears(words: RegExp): Promise<string> {
    try {
      await this.page.waitForFunction(
        ({ source, flags }) => new RegExp(source, flags).test(document.querySelector('#narration')?.textContent ?? ''),
        { source: words.source, flags: words.flags },
        { timeout: patienceMs, polling: pollMs },
      );
    } catch {
      throw new Error(`Waited for ${words}, heard "${await this.narration()}". Page errors: ${this.errors.join('; ')}`);
    }
    return this.narration();
  }

  /** Presses keys one after the other, at the pace of a quick viewer. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(120);
    }
  }

  /** Presses a key until the narration says the words; fails after `atMost` presses. */
  async pressUntil(key: string, words: RegExp, atMost = 20): Promise<string> {
    for (let presses = 0; presses < atMost; presses += 1) {
      const said = await this.narration();
      if (words.test(said)) return said;
      await this.press(key);
      await this.page.waitForTimeout(150);
    }
    return this.hears(words);
  }

  /** Transitions and pictures have come to rest. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForTimeout(900);
  }

  /** The `<video>` element's own figures. */
  video(): Promise<{ currentTime: number; paused: boolean; width: number } | undefined> {
    return this.page.evaluate(() => {
      const video = document.querySelector('video');
      return video ? { currentTime: video.currentTime, paused: video.paused, width: video.videoWidth } : undefined;
    });
  }

  async videoPlays(): Promise<void> {
    try {
      await this.page.waitForFunction(
        () => {
          const video = document.querySelector('video');
          return video !== null && !video.paused && video.currentTime > 0 && video.videoWidth > 0;
        },
        undefined,
        { timeout: patienceMs, polling: pollMs },
      );
    } catch {
      const video = JSON.stringify(await this.video());
      throw new Error(`The video does not play: ${video}, heard "${await this.narration()}"`);
    }
  }

  /** Resolves when playback time has moved on by some seconds. */
  async timeAdvances(bySec: number): Promise<void> {
    const from = (await this.video())?.currentTime ?? 0;
    await this.page.waitForFunction(
      ({ target }) => (document.querySelector('video')?.currentTime ?? 0) >= target,
      { target: from + bySec },
      { timeout: patienceMs, polling: pollMs },
    );
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
