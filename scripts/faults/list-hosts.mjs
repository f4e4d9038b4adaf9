// Faults of whole sources: addresses, hosts, playlists, codecs.
const primary = ({ host }) => host === 'primary';
const onPrimary = (kind, fault) => (asked) => (primary(asked) && asked.kind === kind ? fault : undefined);

export const hostFaults = [
  {
    name: 'primary-404',
    words: 'the primary’s address is wrong from the start',
    rule: onPrimary('master', { status: 404 }),
    pastSec: 5,
  },
  {
    name: 'primary-500',
    words: 'the primary answers 500',
    rule: (asked) => (primary(asked) ? { status: 500 } : undefined),
    pastSec: 5,
  },
  {
    name: 'primary-hangs',
    words: 'the primary takes the connection and never answers',
    rule: (asked) => (primary(asked) ? { hangs: true } : undefined),
    pastSec: 5,
    withinSec: 36,
  },
  { name: 'primary-refused', words: 'nobody listens at the primary’s address', primaryIsNowhere: true, pastSec: 5 },
  {
    name: 'primary-is-a-page',
    words: 'the primary’s playlist is an HTML page',
    rule: onPrimary('master', { body: '<!doctype html><p>Sign in</p>', type: 'text/html' }),
    pastSec: 5,
  },
  {
    name: 'level-404',
    words: 'the playlists of the qualities are gone on the primary',
    rule: onPrimary('level', { status: 404 }),
    pastSec: 5,
  },
  {
    name: 'level-hangs',
    words: 'the playlists of the qualities never come',
    rule: onPrimary('level', { hangs: true }),
    pastSec: 5,
    withinSec: 36,
  },
  {
    name: 'redirect-loop',
    words: 'the primary sends one round in circles',
    rule: onPrimary('master', { redirectsTo: 'itself' }),
    pastSec: 5,
  },
  {
    name: 'cors-refused',
    words: 'the primary does not allow other pages to read it',
    rule: (asked) => (primary(asked) ? { refusesCors: true } : undefined),
    pastSec: 5,
  },
  {
    name: 'late-playlist',
    words: 'the primary’s playlist takes eight seconds',
    hasBackup: false,
    rule: onPrimary('master', { delayMs: 8_000 }),
    pastSec: 5,
  },
  {
    name: 'primary-dies',
    words: 'the primary stops answering in the middle',
    rule: (asked, state) => {
      if (asked.kind === 'segment' && asked.number >= 3) state.isDead ||= primary(asked);
      return state.isDead && primary(asked) ? { status: 503 } : undefined;
    },
    pastSec: 18,
  },
  {
    name: 'primary-dies-by-reset',
    words: 'the primary breaks every connection from the middle on',
    rule: (asked, state) => {
      if (asked.kind === 'segment' && asked.number >= 3) state.isDead ||= primary(asked);
      return state.isDead && primary(asked) ? { resets: true } : undefined;
    },
    pastSec: 18,
  },
  {
    name: 'both-die-one-returns',
    words: 'both hosts die in the middle; the backup is back after twenty seconds',
    rule: (asked, state) => {
      if (asked.kind === 'segment' && asked.number >= 3) state.deadSinceMs ??= asked.sinceMs;
      const isDead = state.deadSinceMs !== undefined && (primary(asked) || asked.sinceMs - state.deadSinceMs < 20_000);
      return isDead ? { status: 503 } : undefined;
    },
    pastSec: 18,
    limitSec: 100,
    withinSec: 45,
  },
  {
    name: 'both-dead',
    words: 'no source answers at all',
    rule: () => ({ status: 503 }),
    endsInProblem: true,
    limitSec: 40,
  },
  {
    name: 'codec-unknown',
    words: 'the primary is in a codec that no TV plays',
    rule: onPrimary('master', { edits: (text) => text.replace(/avc1\.\w+/g, 'xvid.99') }),
    pastSec: 5,
  },
  {
    name: 'codec-unknown-everywhere',
    words: 'both sources are in a codec that no TV plays',
    rule: (asked) => (asked.kind === 'master' ? { edits: (text) => text.replace(/avc1\.\w+/g, 'xvid.99') } : undefined),
    endsInProblem: true,
    limitSec: 30,
  },
  {
    name: 'codec-misnamed',
    words: 'the playlist names another sound codec than the parts hold',
    hasBackup: false,
    rule: (asked) =>
      asked.kind === 'master' ? { edits: (text) => text.replace(/mp4a\.40\.2/g, 'mp4a.40.5') } : undefined,
    pastSec: 8,
  },
  {
    name: 'mp4-404',
    words: 'an MP4 is gone',
    stream: 'mp4',
    rule: (asked) => (primary(asked) ? { status: 404 } : undefined),
    pastSec: 5,
  },
  {
    name: 'mp4-truncated',
    words: 'an MP4 breaks off half way',
    stream: 'mp4',
    rule: (asked) => (primary(asked) ? { keeps: 0.5 } : undefined),
    pastSec: 24,
    limitSec: 90,
  },
  {
    name: 'device-quota',
    words: 'the device has no room for what is loaded, three times',
    hasBackup: false,
    prepare: breakAppends,
    pastSec: 15,
  },
];

/** Runs in the page: SourceBuffers that are full now and then, as on TVs with little memory. */
function breakAppends() {
  const append = SourceBuffer.prototype.appendBuffer;
  let count = 0;
  SourceBuffer.prototype.appendBuffer = function (data) {
    count += 1;
    if (count === 9 || count === 12 || count === 15)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return append.call(this, data);
  };
}
