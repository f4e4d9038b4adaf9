// Faults of the viewer's own making and of the life of an app: left in the middle, switched too fast, hidden, without a network.
const primary = ({ host }) => host === 'primary';
const switches = 50;
const switchMs = 80;
/** After leaving, what was under way has so long to stop. */
const lettingGoMs = 700;
const silenceMs = 4_000;

/** Back as soon as the network knows of the video. Then nothing sounds, no element is in the page, and no request goes on or begins. */
const leaves = (afterMs) => async (viewer, run) => {
  await viewer.until(() => run.startedAt !== undefined);
  await viewer.rest(afterMs);
  run.struckAt = Date.now();
  await viewer.back();
  await viewer.rest(lettingGoMs);
  const asked = run.log.length;
  run.check('no request goes on', run.openRequests === 0);
  await viewer.rest(silenceMs);
  run.check('no request begins', run.log.length === asked);
  const { inPage, sounding } = await viewer.media();
  run.check('no media element is kept in the page', inPage === 0);
  run.check('nothing sounds', sounding === 0);
};

export const lifeFaults = [
  { name: 'left-at-once', words: 'Back as soon as the first file was asked for', script: leaves(0), isLeft: true },
  {
    name: 'left-playlist-hangs',
    words: 'Back while the playlist never comes',
    rule: (asked) => (asked.kind === 'master' ? { hangs: true, isQuiet: true } : undefined),
    script: leaves(1_500),
    isLeft: true,
  },
  {
    name: 'left-part-hangs',
    words: 'Back while the first part never comes',
    rule: (asked) => (/segment/i.test(asked.kind) ? { hangs: true, isQuiet: true } : undefined),
    script: leaves(1_500),
    isLeft: true,
  },
  {
    name: 'left-mp4-drips',
    words: 'Back while an MP4 comes at 32 kbit/s',
    stream: 'mp4',
    rule: () => ({ bytesPerSec: 4_000, isQuiet: true }),
    script: leaves(1_500),
    isLeft: true,
  },
  {
    name: 'switched-50-times',
    words: 'another video every 80 ms, fifty times: HLS, MP4 and live in turn',
    hasBackup: false,
    async script(viewer, run, another) {
      await viewer.until(() => run.startedAt !== undefined);
      const streams = ['mp4', 'live', 'vod'];
      const others = Array.from({ length: switches - 1 }, (_, at) => another(streams[at % streams.length]));
      const last = another('vod');
      for (const other of [...others, last]) {
        await viewer.open(other);
        await viewer.rest(switchMs);
      }
      run.struckAt = Date.now();
      await viewer.rest(6_000);
      const isOver = others.every(({ run: { log, openRequests } }) => {
        const late = log.filter(({ atMs }) => atMs > run.struckAt + lettingGoMs);
        return openRequests === 0 && late.length === 0;
      });
      run.check('no request of the videos that were passed goes on', isOver);
      run.check('the last one is what plays', last.run.log.length > 0 && (await viewer.media()).playing === 1);
    },
    withinSec: 6,
    limitSec: 60,
  },
  {
    name: 'opened-and-left-20-times',
    words: 'left again as soon as it is open, or up to a quarter of a second later, twenty times',
    hasBackup: false,
    async script(viewer, run, another) {
      await viewer.until(() => run.startedAt !== undefined);
      for (let time = 0; time < 20; time += 1) {
        await viewer.untilOpen();
        await viewer.rest(12 * time);
        await viewer.back();
        await viewer.rest(100);
        await viewer.open(another('vod'));
      }
      await viewer.untilOpen();
      run.struckAt = Date.now();
      await viewer.rest(5_000);
      run.check('it plays', (await viewer.media()).playing === 1);
    },
    withinSec: 6,
    limitSec: 60,
    isOursOnly: true,
  },
  {
    name: 'primary-returns',
    words:
      'the primary dies, and is well again six seconds after it was left; later the viewer jumps (cool-down: ten seconds)',
    stream: 'long',
    playback: { coolDownMs: 10_000 },
    rule: (asked, state) => {
      if (asked.kind === 'segment' && asked.number >= 1) state.hasDied = true;
      if (!primary(asked) && asked.kind === 'segment') state.leftMs ??= asked.sinceMs;
      const isBack = state.leftMs !== undefined && asked.sinceMs - state.leftMs > 6_000;
      return state.hasDied && !isBack && primary(asked) ? { status: 503 } : undefined;
    },
    async script(viewer, run) {
      const hosts = () => run.log.filter(({ kind }) => kind === 'segment').map(({ host }) => host);
      await viewer.until(() => hosts().includes('backup'), 60_000);
      await viewer.rest(18_000);
      run.check('what plays undisturbed is left alone', hosts().pop() === 'backup');
      // Further than anything that is loaded by now.
      await viewer.jumpTo(9);
      await viewer.rest(6_000);
      run.check('the jump took the primary back', hosts().pop() === 'primary');
      const after = await viewer.position();
      run.check('where the viewer jumped to', after > 800 && after < 850);
    },
    limitSec: 110,
    withinSec: 8,
    isOursOnly: true,
  },
  {
    name: 'network-lost-in-a-video',
    words: 'no network for fifteen seconds, and a jump out of what is loaded meanwhile',
    stream: 'long',
    hasBackup: false,
    async script(viewer, run) {
      await viewer.rest(5_000);
      run.struckAt = Date.now();
      const gone = viewer.withoutNetwork(15_000);
      await viewer.rest(1_000);
      await viewer.jumpTo(9);
      await gone;
    },
    pastSec: 60,
    limitSec: 80,
    withinSec: 20,
  },
  {
    name: 'video-hidden-and-shown',
    words: 'the app is in the background for six seconds: a video waits there, silent, until its viewer plays it',
    stream: 'long',
    hasBackup: false,
    async script(viewer, run) {
      await viewer.rest(5_000);
      run.struckAt = Date.now();
      const before = await viewer.position();
      await viewer.excuse(async () => {
        await viewer.setHidden(true);
        await viewer.rest(5_000);
        run.check('silent in the background', (await viewer.media()).playing === 0);
        await viewer.setHidden(false);
        await viewer.rest(1_500);
        run.check('it waits for its viewer', (await viewer.media()).playing === 0);
        await viewer.toggle();
      });
      await viewer.rest(2_000);
      const after = await viewer.position();
      run.check('the position is kept', after > before && after < before + 5);
    },
    watchSec: 12,
    isOursOnly: true,
  },
];
