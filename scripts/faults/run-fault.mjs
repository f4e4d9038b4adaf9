import { noteFatalErrors } from './note-fatal-errors.mjs';
import { noteMediaElements } from './note-media-elements.mjs';
import { createViewer } from './viewer.mjs';
import { sumUp, watch } from './watch.mjs';

const viewport = { width: 1280, height: 720 };
const hlsType = 'application/vnd.apple.mpegurl';

/** One fault, met by one player in a browser profile of its own. */
export async function runFault(fault, { browser, media, site, isOurs }) {
  const { run, url, nowhere } = media.open(fault);
  const checks = [];
  run.check = (words, isTrue) => checks.push({ words, isTrue });
  const first = fault.primaryIsNowhere ? nowhere(pathOf(fault.stream)) : url('primary', pathOf(fault.stream));
  if (fault.primaryIsNowhere || fault.prepare) run.struckAt = Date.now();
  const context = await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFatalErrors);
    await page.addInitScript(noteMediaElements);
    if (fault.prepare) await page.addInitScript(fault.prepare);
    if (fault.hasCaptions)
      await page.addInitScript(() => localStorage.setItem('rundown.captions', '{"mode":"on","language":"en"}'));
    const viewer = createViewer(page, { isOurs, context, site });
    const backups = fault.hasBackup ? [url('backup', pathOf(fault.stream))] : [];
    const video = toVideo(fault.stream, first, backups);
    const address = isOurs
      ? site.addStory(`${fault.name}-${isOurs}`, video, fault.playback)
      : site.bareUrl(first, video.isLive);
    await page.goto(address);
    let isActed = !fault.script;
    const acted = fault
      .script?.(viewer, run, (stream) => anotherVideo(media, stream))
      .then(() => {
        isActed = true;
      });
    const samples = await watch(page, { fault, run, isWatched: () => isActed, limitMs: fault.limitSec * 1000 });
    acted?.catch(() => undefined);
    const fatalAt = await page.evaluate(() => window.fatalErrorAt).catch(() => undefined);
    const broken = checks.filter(({ isTrue }) => !isTrue).map(({ words }) => words);
    return judge(fault, { ...sumUp(samples, { ...run, fatalAt }, viewer.excuses), broken, isActed });
  } finally {
    await context.close();
  }
}

const pathOf = (stream) => `${stream}/${stream === 'mp4' ? 'video.mp4' : 'master.m3u8'}`;

const toVideo = (stream, url, backupUrls) => ({
  isLive: stream === 'live',
  sources: [{ url, mimeType: stream === 'mp4' ? 'video/mp4' : hlsType, backupUrls }],
});

/** A good one, with a run of its own, so that what is still asked of it is known. */
function anotherVideo(media, stream) {
  const { run, url, token } = media.open({});
  return { id: token, run, video: toVideo(stream, url('primary', pathOf(stream)), []) };
}

/** Whether it came out as the product promises. */
function judge(fault, seen) {
  const isPlaying = seen.ends === 'plays' || seen.ends === 'ended';
  const isClean = seen.broken.length === 0 && seen.isActed && seen.mostElements <= 1 && seen.unseenSec === 0;
  return { ...seen, isGood: isClean && endsWell(fault, seen, isPlaying), isPlaying };
}

function endsWell(fault, { ends, stillSec, sawProblem }, isPlaying) {
  if (fault.isLeft) return ends === 'left';
  if (fault.endsInProblem) return ends === 'problem';
  if (fault.endsInEnd) return ends === 'ended';
  // Captions fail alone.
  if (fault.hasCaptions && sawProblem) return false;
  return isPlaying && stillSec <= fault.withinSec;
}
