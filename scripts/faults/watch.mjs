// Looks at a playing page five times a second and says afterwards what a viewer saw.
const everyMs = 200;
/** Moving pictures for so long after the fault mean that it is over. */
const settledMs = 4_000;
const problemMs = 2_500;

export async function watch(page, { fault, run, isWatched = () => true, limitMs }) {
  const samples = [];
  const startedMs = Date.now();
  while (Date.now() - startedMs < limitMs) {
    samples.push(judge(await look(page), samples[samples.length - 1]));
    if (isWatched() && isOver(samples, fault, run)) break;
    await rest(everyMs);
  }
  return samples;
}

async function look(page) {
  const seen = await page.evaluate(() => {
    const video = document.querySelector('video');
    return {
      position: video?.currentTime ?? 0,
      frames: video?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
      media: window.lookAtMedia(),
      said: document.querySelector('#narration')?.textContent ?? '',
    };
  });
  return { ...seen, atMs: Date.now() };
}

/** A picture moves when both its clock and its frames do. */
function judge(seen, before) {
  const isMoving = before !== undefined && seen.position > before.position && seen.frames !== before.frames;
  const isProblem = /cannot be played|does not arrive|no network/.test(seen.said);
  return { ...seen, isMoving, isProblem, hasEnded: /Watch again/.test(seen.said) };
}

function isOver(samples, { pastSec, watchSec, endsInProblem, endsInEnd, isLeft }, run) {
  const last = samples[samples.length - 1];
  if (isLeft) return true;
  if (run.struckAt === undefined || last.hasEnded) return last.hasEnded;
  const since = (isTrue) => {
    const at = samples.findLastIndex((sample) => !isTrue(sample));
    return at < 0 ? 0 : last.atMs - samples[at].atMs;
  };
  if (endsInEnd) return false;
  if (endsInProblem && since(({ isProblem }) => isProblem) >= problemMs) return true;
  const isSettled = since(isMovingOrBlink(samples)) >= settledMs;
  return isSettled && last.position >= pastSec && last.atMs - run.struckAt >= watchSec * 1000;
}

/** One still look between moving ones is a late look, not a stall. */
const isMovingOrBlink = (samples) => (sample) => {
  const at = samples.indexOf(sample);
  return sample.isMoving || (samples[at - 1]?.isMoving && samples[at + 1]?.isMoving);
};

/** What came of it. `stillSec` is the longest time without a moving picture from the fault on, without what the viewer wanted so. */
export function sumUp(samples, run, excuses = []) {
  const first = samples.find(({ isMoving }) => isMoving);
  const last = samples[samples.length - 1];
  const tail = samples.filter(({ atMs }) => last.atMs - atMs <= 2_000);
  const fromMs = Math.max(run.struckAt ?? 0, 0);
  return {
    startSec: first && seconds(first.atMs - (run.startedAt ?? samples[0].atMs)),
    stillSec: seconds(longestStill(samples, fromMs, excuses)),
    // The longest standstill from the fatal error on; undefined: there was no such error.
    afterFatalSec: run.fatalAt && seconds(longestStill(samples, run.fatalAt, excuses)),
    strikeSec: run.struckAt && seconds(run.struckAt - run.startedAt),
    ends: endOf(last, tail),
    position: Number(last.position.toFixed(1)),
    host: run.log.filter(({ kind }) => /segment|file/.test(kind)).pop()?.host,
    sawProblem: samples.some(({ isProblem }) => isProblem),
    mostElements: Math.max(...samples.map(({ media }) => media.inUse)),
    unseenSec: seconds(longestUnseen(samples)),
  };
}

function endOf(last, tail) {
  if (last.media.inPage === 0) return 'left';
  if (last.isProblem) return 'problem';
  if (last.hasEnded) return 'ended';
  return tail.some(({ isMoving }) => isMoving) ? 'plays' : 'stands still';
}

/** Sound without a picture; a single look at it may fall between the two. */
function longestUnseen(samples) {
  let longest = 0;
  let since;
  for (const { atMs, media } of samples) {
    since = media.unseen > 0 ? (since ?? atMs) : undefined;
    longest = Math.max(longest, since === undefined ? 0 : atMs - since);
  }
  return longest;
}

function longestStill(samples, fromMs, excuses) {
  let longest = 0;
  let since = fromMs || samples[0].atMs;
  const isExcused = (atMs) =>
    excuses.some(({ fromMs: from, toMs = Number.POSITIVE_INFINITY }) => atMs >= from && atMs <= toMs);
  for (const { atMs, isMoving } of samples) {
    if (atMs < fromMs) continue;
    longest = Math.max(longest, atMs - since);
    if (isMoving || isExcused(atMs)) since = atMs;
  }
  // A look takes a moment itself: shorter than two of them is no standstill.
  return longest < 3 * everyMs ? 0 : longest;
}

const seconds = (ms) => Number((ms / 1000).toFixed(1));
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
