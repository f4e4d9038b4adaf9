// Faults of live streams, of the network under them and of the device.
const primary = ({ host }) => host === 'primary';
const quiet = (live) => ({ isQuiet: true, live });
const minutes = (count) => count * 60;

export const liveFaults = [
  {
    name: 'live-stops-growing',
    words: 'the primary’s playlist stops growing after ten seconds',
    rule: (asked) =>
      primary(asked) && asked.kind === 'level' && asked.sinceMs > 10_000 ? { atMs: 10_000 } : undefined,
    limitSec: 100,
    watchSec: 45,
  },
  {
    name: 'live-playlist-gone',
    words: 'the primary’s playlist is gone after ten seconds',
    rule: (asked) => (primary(asked) && asked.kind === 'level' && asked.sinceMs > 10_000 ? { status: 404 } : undefined),
    watchSec: 45,
    limitSec: 100,
  },
  {
    name: 'live-newest-part-late',
    words: 'the newest part is in the playlist before it is there',
    hasBackup: false,
    rule: (asked) =>
      asked.kind === 'segment' && asked.nth === 1 && asked.number % 3 === 0 ? { status: 404 } : undefined,
    watchSec: 30,
  },
  {
    name: 'live-window-slides-away',
    words: 'paused until the place is out of the window',
    hasBackup: false,
    rule: (asked) => (asked.kind === 'level' ? quiet({ windowSec: 30 }) : undefined),
    script: async (viewer, run) => {
      await viewer.rest(6_000);
      run.struckAt = Date.now();
      await viewer.pause();
      await viewer.rest(45_000);
    },
    limitSec: 80,
    withinSec: 50,
  },
  {
    name: 'live-clock-wrong',
    words: 'the stream’s date is five years off',
    hasBackup: false,
    rule: (asked) => (asked.kind === 'level' ? { live: { clockOffMs: -5 * 365 * 86_400_000 } } : undefined),
    watchSec: 20,
  },
  {
    name: 'live-breaks',
    words: 'advertisement marks and a gap in every fourth part',
    hasBackup: false,
    rule: (asked) => {
      if (asked.kind === 'level') {
        const extra = (number) => [
          ...(number % 4 === 0 ? ['#EXT-X-CUE-OUT:4', '#EXT-OATCLS-SCTE35:/DAlAAAAAAAAAP/wFAUAAAABf+/+'] : []),
          ...(number % 4 === 1 ? ['#EXT-X-CUE-IN'] : []),
        ];
        return { live: { extra } };
      }
      return undefined;
    },
    watchSec: 30,
  },
  {
    name: 'live-numbers-begin-anew',
    words: 'the encoder restarts and counts from nought',
    hasBackup: false,
    rule: (asked) => (asked.kind === 'level' && asked.sinceMs > 12_000 ? { live: { restartedAt: 4_000 } } : undefined),
    watchSec: 45,
  },
  {
    name: 'live-ends',
    words: 'the broadcast is over',
    hasBackup: false,
    rule: (asked) =>
      asked.kind === 'level' && asked.sinceMs > 12_000 ? { atMs: 12_000, live: { ends: true } } : undefined,
    endsInEnd: true,
    limitSec: 60,
  },
  {
    name: 'network-lost',
    words: 'no network for fifteen seconds',
    hasBackup: false,
    script: async (viewer, run) => {
      await viewer.rest(5_000);
      run.struckAt = Date.now();
      await viewer.withoutNetwork(15_000);
    },
    limitSec: 80,
    withinSec: 20,
  },
  {
    name: 'hidden-and-shown',
    words: 'the app is in the background for eight seconds',
    hasBackup: false,
    script: async (viewer, run) => {
      await viewer.rest(5_000);
      run.struckAt = Date.now();
      await viewer.hideFor(8_000);
    },
    watchSec: 20,
  },
  {
    name: 'suspended',
    words: 'the device sleeps for ten minutes: the stream is that much further on when it wakes',
    hasBackup: false,
    rule: (asked, state) => (asked.kind === 'level' && state.jumpSec ? quiet({ jumpSec: state.jumpSec }) : undefined),
    script: async (viewer, run) => {
      await viewer.rest(5_000);
      run.struckAt = Date.now();
      run.state.jumpSec = minutes(10);
      await viewer.sleepFor(4_000);
    },
    watchSec: 30,
  },
];

for (const fault of liveFaults) fault.stream = 'live';
