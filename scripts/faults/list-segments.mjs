// Faults of single parts of a video, and of the files around them. A rule is asked for every request; what it answers goes wrong.
const primary = ({ host }) => host === 'primary';
const part = (number) => (asked) => asked.kind === 'segment' && asked.number === number;
/** The fourth part: it is asked for at once, and reached after twelve seconds. */
const fourth = part(3);
const pastFourth = 18;

export const segmentFaults = [
  {
    name: 'segment-404-once',
    words: 'one part is missing at the first request',
    rule: (asked) => (fourth(asked) && primary(asked) && asked.nth === 1 ? { status: 404 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-404-for-ever',
    words: 'one part is missing on the primary, in every quality',
    rule: (asked) => (fourth(asked) && primary(asked) ? { status: 404 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-404-no-backup',
    words: 'one part is missing, and there is no other source',
    hasBackup: false,
    rule: (asked) => (fourth(asked) ? { status: 404 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-404-one-quality',
    words: 'one part is missing in the highest quality only',
    hasBackup: false,
    rule: (asked) => (fourth(asked) && asked.level === '720p' ? { status: 404 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-500-once',
    words: 'the server stumbles once over a part',
    hasBackup: false,
    rule: (asked) => (fourth(asked) && asked.nth === 1 ? { status: 500 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-500-for-ever',
    words: 'the server stumbles over a part every time',
    rule: (asked) => (fourth(asked) && primary(asked) ? { status: 500 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-hangs',
    words: 'a part is never answered',
    rule: (asked) => (fourth(asked) && primary(asked) ? { hangs: true } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-reset-once',
    words: 'the connection breaks once',
    hasBackup: false,
    rule: (asked) => (fourth(asked) && asked.nth === 1 ? { resets: true } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-reset-for-ever',
    words: 'the connection breaks at a part every time',
    rule: (asked) => (fourth(asked) && primary(asked) ? { resets: true } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-slow',
    words: 'pictures and sound of the primary come at 32 kbit/s each, less than the lightest need',
    rule: (asked) => (primary(asked) && /segment/i.test(asked.kind) ? { bytesPerSec: 4_000 } : undefined),
    pastSec: 20,
    limitSec: 100,
  },
  {
    name: 'segment-wrong-type',
    words: 'the parts are called text/html, and are good',
    hasBackup: false,
    rule: (asked) => (asked.kind === 'segment' ? { type: 'text/html' } : undefined),
    pastSec: 10,
  },
  {
    name: 'segment-is-a-page',
    words: 'a part is an error page with status 200',
    rule: (asked) => (fourth(asked) && primary(asked) ? { body: '<html>Sorry</html>', type: 'text/html' } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-truncated',
    words: 'a part breaks off half way, every time',
    rule: (asked) => (fourth(asked) && primary(asked) ? { keeps: 0.5 } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-corrupt',
    words: 'three quarters of a part are noise',
    rule: (asked) => (fourth(asked) && primary(asked) ? { garbles: true } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-corrupt-no-backup',
    words: 'three quarters of a part are noise, and there is no other source',
    hasBackup: false,
    rule: (asked) => (fourth(asked) ? { garbles: true } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'segment-empty',
    words: 'a part has no bytes',
    rule: (asked) => (fourth(asked) && primary(asked) ? { body: '' } : undefined),
    pastSec: pastFourth,
  },
  {
    name: 'audio-part-missing',
    words: 'one part of the sound is missing on the primary',
    rule: (asked) =>
      asked.kind === 'audioSegment' && asked.number === 3 && primary(asked) ? { status: 404 } : undefined,
    pastSec: pastFourth,
  },
  {
    name: 'audio-track-gone',
    words: 'the sound’s playlist is gone on the primary',
    rule: (asked) => (asked.kind === 'audio' && primary(asked) ? { status: 404 } : undefined),
    pastSec: 8,
  },
  {
    name: 'audio-corrupt',
    words: 'a part of the sound is noise on the primary',
    rule: (asked) =>
      asked.kind === 'audioSegment' && asked.number === 3 && primary(asked) ? { garbles: true } : undefined,
    pastSec: pastFourth,
  },
  {
    name: 'captions-gone',
    words: 'captions are on, and their playlist is gone',
    hasBackup: false,
    hasCaptions: true,
    rule: (asked) => (asked.kind === 'captions' ? { status: 404 } : undefined),
    pastSec: 10,
  },
  {
    name: 'captions-garbled',
    words: 'captions are on, and their files are noise',
    hasBackup: false,
    hasCaptions: true,
    rule: (asked) => (asked.file.endsWith('.vtt') ? { garbles: true } : undefined),
    pastSec: 10,
  },
  {
    name: 'captions-hang',
    words: 'captions are on, and their files never come',
    hasBackup: false,
    hasCaptions: true,
    rule: (asked) => (asked.file.endsWith('.vtt') ? { hangs: true } : undefined),
    pastSec: 10,
  },
];
