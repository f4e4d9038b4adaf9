import { noteFatalErrors } from './note-fatal-errors.mjs';
import { createViewer } from './viewer.mjs';
import { sumUp, watch } from './watch.mjs';

const viewport = { width: 1280, height: 720 };
const hlsType = 'application/vnd.apple.mpegurl';

/** One fault, met by one player in a browser profile of its own. */
export async function runFault(fault, { browser, media, site, isOurs }) {
  const { run, url, nowhere } = media.open(fault);
  const file = fault.stream === 'mp4' ? 'video.mp4' : 'master.m3u8';
  const path = `${fault.stream}/${file}`;
  const first = fault.primaryIsNowhere ? nowhere(path) : url('primary', path);
  if (fault.primaryIsNowhere || fault.prepare) run.struckAt = Date.now();
  const context = await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFatalErrors);
    if (fault.prepare) await page.addInitScript(fault.prepare);
    if (fault.hasCaptions)
      await page.addInitScript(() => localStorage.setItem('rundown.captions', '{"mode":"on","language":"en"}'));
    const viewer = createViewer(page, { isOurs, context });
    const isLive = fault.stream === 'live';
    const video = {
      isLive,
      sources: [
        {
          url: first,
          mimeType: fault.stream === 'mp4' ? 'video/mp4' : hlsType,
          backupUrls: fault.hasBackup ? [url('backup', path)] : [],
        },
      ],
    };
    await page.goto(isOurs ? site.addStory(`${fault.name}-${isOurs}`, video) : site.bareUrl(first, isLive));
    let isActed = !fault.script;
    const acted = fault.script?.(viewer, run).then(() => {
      isActed = true;
    });
    const samples = await watch(page, { fault, run, isWatched: () => isActed, limitMs: fault.limitSec * 1000 });
    acted?.catch(() => undefined);
    const fatalAt = await page.evaluate(() => window.fatalErrorAt).catch(() => undefined);
    return judge(fault, sumUp(samples, { ...run, fatalAt }, viewer.excuses));
  } finally {
    await context.close();
  }
}

/** Whether it came out as the product promises. */
function judge(fault, seen) {
  const { ends, stillSec } = seen;
  const isPlaying = ends === 'plays' || ends === 'ended';
  if (fault.endsInProblem) return { ...seen, isGood: ends === 'problem', isPlaying };
  if (fault.endsInEnd) return { ...seen, isGood: ends === 'ended', isPlaying };
  return { ...seen, isGood: isPlaying && stillSec <= fault.withinSec, isPlaying };
}
