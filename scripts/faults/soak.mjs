// Hours of an impatient viewer in some minutes: opens, switches, seeks, leaves and comes back by seeded chance, and looks whether anything grows.
import { installMeters } from '../bench/meters.mjs';
import { createDice } from '../lib/dice.mjs';
import { say } from '../lib/say.mjs';
import { judgeSoak, soakFigures } from './judge-soak.mjs';
import { noteMediaElements } from './note-media-elements.mjs';
import { createSoakViewer } from './soak-viewer.mjs';

const viewport = { width: 1280, height: 720 };
const hlsType = 'application/vnd.apple.mpegurl';
const streams = ['vod', 'long', 'live', 'mp4'];
const storyCount = 12;
/** So often it is looked at; at least ten times, however short the soak. */
const lookMs = 30_000;
const fewestLooks = 10;
const restMs = 1_500;

export async function soak({ browser, media, site, minutes, seed }) {
  addStories(media, site);
  const context = await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(installMeters, {});
  await page.addInitScript(noteMediaElements);
  await page.addInitScript(noteStage);
  await page.goto(site.url);
  const viewer = createSoakViewer(page, createDice(seed), storyCount);
  await viewer.goHome();
  const look = await createLook(page, context);

  const roundMs = Math.min(lookMs, (minutes * 60_000) / fewestLooks);
  const startedAt = Date.now();
  const looks = [];
  const mostElements = [];
  while (Date.now() - startedAt < minutes * 60_000) {
    const until = Date.now() + roundMs;
    while (Date.now() < until) {
      await viewer.act();
      mostElements.push((await page.evaluate(() => window.lookAtMedia())).inUse);
    }
    await viewer.goHome();
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const seen = { ...(await look()), minutes: (Date.now() - startedAt) / 60_000, ...viewer.counts };
    looks.push(seen);
    say(describe(seen));
  }
  await context.close();
  return { seed, looks, errors, ...judgeSoak(looks, { mostElements: Math.max(...mostElements), errors }) };
}

/** Runs in the page, before everything: the stage is what the app's start answers. */
function noteStage() {
  let bundle;
  Object.defineProperty(window, 'APP_app_rundown_tv', {
    configurable: true,
    set: (value) => {
      bundle = value;
    },
    get: () =>
      bundle && {
        default: (settings) => {
          const root = bundle.default(settings);
          window.soakedStage = root.stage;
          return root;
        },
      },
  });
}

function addStories(media, site) {
  for (let index = 0; index < storyCount; index += 1) {
    const stream = streams[index % streams.length];
    const { url } = media.open({});
    const path = `${stream}/${stream === 'mp4' ? 'video.mp4' : 'master.m3u8'}`;
    const sources = [
      {
        url: url('primary', path),
        mimeType: stream === 'mp4' ? 'video/mp4' : hlsType,
        backupUrls: [url('backup', path)],
      },
    ];
    site.addStory(`soak-${index}`, { isLive: stream === 'live', sources });
  }
}

/** What is alive when nothing more can be collected. */
async function createLook(page, context) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Performance.enable');
  return async () => {
    // The renderer keeps textures of words that were shown until it needs their room; what is unused then is no leak.
    await page.evaluate(() => window.soakedStage?.gc(true));
    for (let pass = 0; pass < 3; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
    const inPage = await page.evaluate(() => ({
      textureBytes: globalThis.benchMeters.textureBytes,
      elements: window.lookAtMedia().inUse,
    }));
    return {
      heapBytes: metric('JSHeapUsedSize'),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      workers: page.workers().length,
      ...inPage,
    };
  };
}

function describe(seen) {
  const figures = soakFigures.map(({ name, show }) => `${name} ${show(seen)}`).join(', ');
  const { opened, seeks, menus, left } = seen;
  return `  ${seen.minutes.toFixed(1)} min: ${figures} | ${opened} opened, ${seeks} seeks, ${menus} menus, ${left} left`;
}
