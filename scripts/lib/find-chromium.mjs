import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** $CHROME_PATH, else the system's Chromium or Chrome, else the one that Playwright keeps. */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    const path = found.stdout?.split('\n')[0]?.trim();
    if (found.status === 0 && path) return path;
  }
  const { chromium } = await import('playwright-core');
  return [...places, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Finds a Chromium, or installs one: by apt as root on Debian, else by Playwright. Undefined when neither works. */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found || process.env.CHROME_PATH) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing Chromium with apt-get (a minute or two, once) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true, env });
  } else {
    say('downloading Chromium with Playwright (a minute or two, once) …');
    await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { quiet: true });
  }
  return findChromium();
}
