import type { Browser } from 'playwright-core';
import { type RunningServer, type ServerOptions, startServer } from './server.js';
import { openBrowser, Tv, type TvOptions } from './tv.js';

/** One browser and one server for all tests of a file; TVs that a test turns on are off after it. */
export class TvRoom {
  browser!: Browser;
  server!: RunningServer;
  private tvs: readonly Tv[] = [];

  constructor(options?: ServerOptions) {
    beforeAll(async () => {
      [this.browser, this.server] = await Promise.all([openBrowser(), startServer(options)]);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.server?.stop();
    });
    afterEach(async () => {
      await Promise.all(this.tvs.map((tv) => tv.close()));
      this.tvs = [];
    });
  }

  /** `address`: within the channel, or a whole one. */
  async open(address = '', options?: TvOptions): Promise<Tv> {
    const tv = await Tv.open(this.browser, new URL(address, this.server.url).href, options);
    this.tvs = [...this.tvs, tv];
    return tv;
  }
}
