import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeArchive } from '../../../test/bench/make-archive.mjs';
import { root } from '../../lib/run.mjs';
import { openTv, rest } from '../chromium.mjs';
import { tvApp } from '../contestants.mjs';
import { showFirstRail } from '../show-first-rail.mjs';
import { startServer, temporaryFolder } from '../start-server.mjs';
import { percentile } from '../statistics.mjs';

const KB = 1_000;
/** JavaScript at start when the first screens were finished. */
const firstIssueKb = 151;
const token = 'a-secret-of-the-bench';
const archiveSize = 20_000;
const patienceMs = 45_000;

/** What the viewer's own channel promises: the second start, breaking news, a dead host, searching, and what it weighs. */
export async function viewer({ chromium, serverUrl, runs, progress }) {
  const starts = await times(runs, 'second start', progress, () => startTwice(chromium, serverUrl));
  const newsroom = await startServer({ env: { RUNDOWN_ADMIN_TOKEN: token } });
  const alarm = (hasEvents) => () => pushToTwo(chromium, newsroom.url, hasEvents);
  const events = await times(runs, 'alert by events', progress, alarm(true));
  const polled = await times(Math.min(runs, 2), 'alert by polling', progress, alarm(false));
  await newsroom.stop();
  const failovers = await times(runs, 'host dies', progress, () => loseHost(chromium, serverUrl));
  const typing = await typeInArchive(chromium, runs, progress);
  return [
    {
      figure: 'cached home at second start, ratio to first',
      unit: '×',
      atMost: 0.6,
      values: starts.map(({ first, second }) => second / first),
    },
    { figure: 'cached home at second start', unit: 'ms', values: starts.map(({ second }) => second) },
    { figure: 'alert from POST to two open TVs, events', unit: 'ms', atMost: 2_000, values: events },
    { figure: 'alert from POST to two open TVs, polling', unit: 'ms', atMost: 15_000, values: polled },
    { figure: 'host dead, page from the mirror', unit: 'ms', atMost: 5_000, values: failovers },
    { figure: 'search keystroke to results drawn, p95, 20,000 stories', unit: 'ms', atMost: 150, values: typing },
    { figure: 'start-up bundle over the first issue', unit: 'KB', atMost: 40, values: [startupKb() - firstIssueKb] },
  ];
}

async function times(count, name, progress, measure) {
  const values = [];
  for (let run = 0; run < count; run += 1) {
    progress(`${name}, ${run + 1} of ${count}`);
    values.push(await measure());
  }
  return values;
}

/** The same TV twice: first with nothing on the device, then from a page that has forgotten everything but what the device keeps. */
async function startTwice(chromium, url) {
  const { tv, firstRailAt: first } = await showFirstRail(chromium, tvApp(url));
  try {
    await tv.page.waitForFunction(() => localStorage.getItem('rundown.home.1') !== null);
    await tv.goto('about:blank');
    await rest(1_000);
    await tv.goto(tvApp(url).url);
    return { first, second: await homeSaidAndPainted(tv) };
  } finally {
    await tv.close();
  }
}

async function homeSaidAndPainted(tv) {
  await tv.page.waitForFunction(() => globalThis.benchMeters.firstRailAt > 0, undefined, { timeout: patienceMs });
  return (await tv.meters()).firstRailAt;
}

/** From the request to the second TV's banner, by one clock. */
async function pushToTwo(chromium, url, hasEvents) {
  const headline = `Evacuation of dock ${Math.floor(performance.now())}`;
  const tv = await openTv(chromium);
  try {
    const second = await tv.page.context().newPage();
    const pages = [tv.page, second];
    for (const page of pages) {
      if (!hasEvents) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'EventSource'));
      const listens = page.waitForResponse((answer) => answer.url().endsWith(hasEvents ? '/events' : '/alerts'));
      await page.goto(url);
      await listens;
    }
    const shown = pages.map((page) => says(page, headline));
    const since = performance.now();
    const answer = await fetch(`${url}/api/v1/admin/alerts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ headline }),
    });
    if (!answer.ok) throw new Error(`The alert was answered with ${answer.status}.`);
    const { id } = await answer.json();
    await Promise.all(shown);
    const ms = performance.now() - since;
    await fetch(`${url}/api/v1/admin/alerts/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    return ms;
  } finally {
    await tv.close();
  }
}

const says = (page, words, timeout = patienceMs) =>
  page.waitForFunction((wanted) => document.querySelector('#narration')?.textContent?.includes(wanted), words, {
    timeout,
    polling: 20,
  });

/** The package names two hosts, and the first goes as a power cut takes it; then a page is opened. */
async function loseHost(chromium, mirrorUrl) {
  const first = await startServer();
  const tv = await openTv(chromium);
  try {
    // A page that is handed over by hand counts as from outside, and Chromium keeps those from the hosts of this machine.
    await tv.page.context().grantPermissions(['local-network-access']);
    const asked = tv.page.waitForRequest(`${first.url}/api/v1/pages/home`);
    await tv.page.route(
      ({ pathname }) => pathname === '/',
      async (route) => {
        const response = await route.fetch();
        const hosts = JSON.stringify([first.url, mirrorUrl]);
        const body = (await response.text()).replace('"apiHosts":[""]', `"apiHosts":${hosts}`);
        // Its policy names the script as it was.
        const { 'content-security-policy': _, ...headers } = response.headers();
        await route.fulfill({ status: 200, headers, body });
      },
    );
    await tv.goto(mirrorUrl);
    await says(tv.page, 'Harbour council');
    await asked;
    await first.stop();
    const since = performance.now();
    await tv.page.evaluate(() => {
      location.hash = '#page/sport';
    });
    await tv.page.waitForFunction(
      () => /^(?!.*Harbour council)/.test(document.querySelector('#narration').textContent),
      undefined,
      {
        timeout: patienceMs,
        polling: 20,
      },
    );
    return performance.now() - since;
  } finally {
    await tv.close();
    await first.stop();
  }
}

/** From a key's own time stamp to the frame with the results of its text. */
async function typeInArchive(chromium, runs, progress) {
  progress(`taking in an archive of ${archiveSize} stories`);
  const { channel, typed } = await makeArchive({ folder: temporaryFolder('archive'), stories: archiveSize });
  const server = await startServer({ channel });
  while ((await fetch(`${server.url}/api/v1/search?q=ka`)).headers.get('cache-control') === 'no-store') await rest(500);
  const tv = await openTv(chromium);
  try {
    await tv.goto(`${server.url}/#search`);
    await says(tv.page, 'Search');
    let seed = 1;
    return await times(runs, 'typing in the search', progress, async () => {
      seed += 1;
      const words = typed(seed)
        .filter((text) => /^[a-z]{3,7}$/.test(text))
        .slice(0, 12);
      const found = [];
      for (const word of words) found.push(...(await typeWord(tv, word)));
      return percentile(found, 0.95);
    });
  } finally {
    await tv.close();
    await server.stop();
  }
}

async function typeWord(tv, word) {
  const found = [];
  for (let at = 0; at < word.length; at += 1) {
    const text = word.slice(0, at + 1);
    const drawn = tv.page.evaluate(awaitResults, text);
    await tv.page.keyboard.press(word[at]);
    found.push(await drawn);
    await rest(150);
  }
  for (let at = 0; at < word.length; at += 1) await tv.page.keyboard.press('Backspace');
  await rest(400);
  return found;
}

/** Runs in the page. The narration tells of results when their cards are bound; the frame after it has them. */
function awaitResults(text) {
  return new Promise((resolve) => {
    let since = performance.now();
    addEventListener('keydown', ({ timeStamp }) => (since = timeStamp), { capture: true, once: true });
    const look = () => {
      const said = document.querySelector('#narration').textContent;
      if (said.includes(`“${text}”`) || said.includes(`“${text.toUpperCase()}”`))
        requestAnimationFrame((now) => resolve(Math.max(now, performance.now()) - since));
      else setTimeout(look, 4);
    };
    look();
  });
}

/** The scripts that the first screen waits for, as `transfer` packs them. */
function startupKb() {
  const folder = join(root, 'build/tv');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]+src="(?:\.\/)?([^"]+)"/g)].map(
    ([, src]) => src.replace(/^\//, '').split('?')[0],
  );
  if (scripts.length === 0) throw new Error('The start-up scripts were not found in index.html.');
  return scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(folder, src)), { level: 9 }).length, 0) / KB;
}
