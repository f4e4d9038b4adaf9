import { startMediaServers } from '../../faults/media-server.mjs';
import { noteMediaElements } from '../../faults/note-media-elements.mjs';
import { startSite } from '../../faults/site.mjs';
import { openTv, rest } from '../chromium.mjs';
import { atEnd } from '../clean-up.mjs';
import { scriptClock } from '../run-storm.mjs';
import { weighPlayer } from '../weigh-player.mjs';

const KB = 1_000;
const file = 'long/master.m3u8';
const patienceMs = 30_000;
/** Controls go after five seconds; then it plays undisturbed for so long. */
const calmMs = 9_000;
const watchedSec = 15;
const seeks = 3;

/** The player beside hls.js alone on a page of its own, over the same streams, in turn. */
export async function player({ chromium, runs, progress }) {
  const world = await open();
  const own = [];
  const alone = [];
  for (let run = 0; run < runs; run += 1) {
    progress(`player, ${run + 1} of ${runs}`);
    own.push(await measure(chromium, { ...world, isOurs: true }));
    alone.push(await measure(chromium, { ...world, isOurs: false }));
  }
  const row = (figure, atMost, take) => ({ figure, unit: 'ms', atMost, values: own.map(take), bare: alone.map(take) });
  const script = own.map(({ scriptMs }, run) => scriptMs - alone[run].scriptMs);
  return [
    row('video, warm: OK to first frame', 1_200, ({ firstFrameMs }) => firstFrameMs),
    row('seek of 10 s to a shown frame', 250, ({ seekMs }) => seekMs),
    { figure: 'script per second of video, over hls.js', unit: 'ms', atMost: 2, values: script },
    row('script per second of video', undefined, ({ scriptMs }) => scriptMs),
    { figure: 'player beside hls.js, gzip', unit: 'KB', atMost: 25, values: [(await weighPlayer()).bytes / KB] },
  ];
}

async function open() {
  const media = await startMediaServers();
  atEnd(() => media.close());
  const site = await startSite();
  atEnd(() => site.close());
  const { url } = media.open({});
  const source = url('primary', file);
  for (const id of ['one', 'two']) site.addStory(id, { sources: [{ url: source }] });
  return { site, source };
}

async function measure(chromium, { site, source, isOurs }) {
  const tv = await openTv(chromium);
  try {
    await tv.page.addInitScript(noteMediaElements);
    await tv.page.addInitScript(installVideoClock);
    const openVideo = (name) => tv.page.evaluate(startVideo, isOurs ? `#watch/${name}` : source);
    await tv.goto(isOurs ? `${site.url}/#watch/one` : site.bareUrl(source));
    // Warm: its scripts have come and one video has played.
    await tv.page.waitForFunction(() => window.videoClock?.isShown(), undefined, { timeout: patienceMs });
    await rest(2_000);
    if (isOurs) await tv.page.keyboard.press('Backspace');
    await rest(1_500);
    const firstFrameMs = await openVideo('two');
    await rest(calmMs);
    const clock = await scriptClock(tv, 'threadTicks');
    await rest(watchedSec * 1_000);
    const scriptMs = (await clock()) / watchedSec;
    const times = [];
    for (let seek = 0; seek < seeks; seek += 1) {
      const shown = tv.page.evaluate(seekVideo, isOurs);
      if (isOurs) await tv.page.keyboard.press('ArrowRight');
      times.push(await shown);
      await rest(1_500);
    }
    return { firstFrameMs, scriptMs, seekMs: times.sort((a, b) => a - b)[1] };
  } finally {
    await tv.close();
  }
}

/** Runs in the page, as do the two below: tells when a frame of the video is handed over to be shown. */
function installVideoClock() {
  const video = () => window.mediaElements()[0];
  window.videoClock = {
    video,
    isShown: () => (video()?.currentTime ?? 0) > 0.2,
    /** Of the first frame for which `isMeant` is true. */
    frame: (isMeant) =>
      new Promise((resolve) => {
        const look = (now, { mediaTime }) => {
          if (isMeant(mediaTime)) resolve(now);
          else video().requestVideoFrameCallback(look);
        };
        video().requestVideoFrameCallback(look);
      }),
  };
}

async function startVideo(place) {
  const since = performance.now();
  if (place.startsWith('#')) location.hash = place;
  else window.openSource(place);
  return (await window.videoClock.frame(() => true)) - since;
}

/** A key of the remote in the app; alone, what a page would do at that key. */
async function seekVideo(isOurs) {
  const { video, frame } = window.videoClock;
  const from = video().currentTime;
  const shown = frame((mediaTime) => mediaTime > from + 5);
  let since = performance.now();
  if (isOurs)
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        since = timeStamp;
      },
      { capture: true, once: true },
    );
  else video().currentTime = from + 10;
  return (await shown) - since;
}
