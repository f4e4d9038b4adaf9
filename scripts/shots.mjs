// Presses a list of keys and photographs each step, with what narration said beside it.
//   npm run shots -- --keys "Down Right Enter" --out DIR [--size 1280x720] [--url URL] [--wait MS] [--now 2026-01-01T12:00:00Z] [--locale es-MX]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const browserKeys = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Back: 'Backspace',
  PlayPause: 'MediaPlayPause',
};
const flags = JSON.parse(readFileSync(join(root, 'scripts/lib/chromium-flags.json'), 'utf8'));
const startMs = 60_000;

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '' },
    out: { type: 'string', default: 'build/shots' },
    size: { type: 'string', default: '1920x1080' },
    url: { type: 'string' },
    wait: { type: 'string', default: '700' },
    now: { type: 'string' },
    locale: { type: 'string', default: 'en-GB' },
  },
});
const [width, height] = values.size.split('x').map(Number);
if (!width || !height) stop(`--size is WIDTHxHEIGHT, not ${values.size}`);

await setUp();
const { chromium } = await import('playwright-core');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
const executablePath = await findOrInstallChromium();
if (!executablePath) stop('no Chromium or Chrome was found. Set CHROME_PATH to one.');

const out = resolve(root, values.out);
mkdirSync(out, { recursive: true });
const server = values.url ? undefined : await startServer();
const browser = await chromium.launch({ executablePath, args: flags });
try {
  await photograph(values.url ?? server.url);
} finally {
  await browser.close();
  server?.stop();
}

async function photograph(url) {
  const context = await browser.newContext({ viewport: { width, height }, locale: values.locale });
  const page = await context.newPage();
  page.on('pageerror', (error) => say(`page error: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) say(`console: ${message.text()}`);
  });
  if (values.now) await page.clock.setFixedTime(new Date(values.now));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('#narration')?.textContent, undefined, { timeout: startMs });
  const steps = ['start', ...values.keys.split(/\s+/).filter(Boolean)];
  for (const [index, key] of steps.entries()) {
    if (index > 0) await page.keyboard.press(browserKeys[key] ?? key);
    await page.waitForTimeout(Number(values.wait) + (index === 0 ? 800 : 0));
    const name = `${String(index).padStart(2, '0')}-${key}`;
    const said = (await page.locator('#narration').textContent()) ?? '';
    await page.screenshot({ path: join(out, `${name}.png`) });
    writeFileSync(join(out, `${name}.txt`), `${said}\n`);
    say(`${name}: ${said}`);
  }
}

/** The built server with the demo channel, on a free port and a data folder of its own. */
async function startServer() {
  const { buildServer } = await import('./lib/build-server.mjs');
  const { buildTv } = await import('./lib/build-tv.mjs');
  const program = await buildServer();
  await buildTv();
  const data = mkdtempSync(join(tmpdir(), 'rundown-shots-'));
  const child = spawn(process.execPath, [join(root, program), 'serve', '--port', '0', '--data', data], { cwd: root });
  const end = () => {
    child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  };
  return new Promise((done, fail) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const url = /(http:\/\/\S+?)\/?\s/.exec(output)?.[1];
      if (url) done({ url, stop: end });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(new Error(`The server stopped with ${code}:\n${output}`)));
    setTimeout(() => fail(new Error(`The server did not start in time:\n${output}`)), startMs).unref();
  });
}
