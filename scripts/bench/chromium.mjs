import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { atEnd } from './clean-up.mjs';
import { installMeters } from './meters.mjs';

const flags = JSON.parse(readFileSync(new URL('../lib/chromium-flags.json', import.meta.url), 'utf8'));
const viewport = { width: 1920, height: 1080 };
const restMs = 1_000;
const openMs = 60_000;

/**
 * A TV that has never seen the app: a browser of its own with an empty profile, at rest on a blank page. `meters` are the
 * options of `installMeters`.
 */
export async function openTv(executablePath, meters = {}) {
  const browser = await chromium.launch({ executablePath, args: flags, handleSIGINT: false, handleSIGTERM: false });
  const close = atEnd(() => browser.close());
  const context = await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(openMs);
  await page.addInitScript(installMeters, meters);
  const cdp = await context.newCDPSession(page);
  await rest(restMs);
  return {
    page,
    cdp,
    close,
    newCdp: () => context.newCDPSession(page),
    goto: (url) => page.goto(url, { waitUntil: 'commit', timeout: openMs }),
    meters: () => page.evaluate(() => globalThis.benchMeters),
  };
}

export const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
