import type { JsonReport } from '../../src/feeds/doctor/report-json.js';
import type { OracleEntry, OracleItem } from './oracle.js';

export type Story = JsonReport['stories'][number];

/** What is not as the oracle says, one line each; nothing when all is right. */
export type Differences = string[];

interface Judged {
  readonly story: Story;
  readonly item: OracleItem;
  readonly entry: OracleEntry;
  /** The oracle has relative addresses as they are written. */
  readonly resolve: (address: string) => string;
}

/** The first item, field by field. */
export function judgeItem(judged: Judged): Differences {
  return [judgeTitle, judgeLink, judgeDate, judgePicture, judgeVideo, judgeAudio, judgeCaptions, judgeDuration].flatMap(
    (judge) => judge(judged),
  );
}

const differs = (field: string, found: unknown, expected: unknown): Differences => [
  `first ${field}: ${show(found)}, not ${show(expected)}`,
];

const show = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value ?? null));

/** A headline that we make of an item without one is no difference. */
function judgeTitle({ story, item: { title } }: Judged): Differences {
  return title == null || collapse(story.headline) === collapse(title) ? [] : differs('title', story.headline, title);
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

function judgeLink({ story, item: { link }, entry: { lenient }, resolve }: Judged): Differences {
  if (link === undefined) return [];
  const known = [link, lenient?.link].filter((address) => address !== undefined);
  const accepted = known.map((address) => address && resolve(address));
  return accepted.includes(story.link && resolve(story.link)) ? [] : differs('link', story.link, link);
}

function judgeDate({ story, item: { published }, entry: { publishedAccept = [], lenient } }: Judged): Differences {
  if (published === undefined) return [];
  const accepted = [published, ...publishedAccept, lenient?.published]
    .filter((date) => date !== undefined)
    .map(instant);
  return accepted.includes(instant(story.publishedAt)) ? [] : differs('date', story.publishedAt, published);
}

const instant = (date: string | null): number | null => (date === null ? null : Date.parse(date));

function judgePicture({ story: { picture }, item, entry, resolve }: Judged): Differences {
  const { image, imageAccept = [], imageBest, imageReject = [], imageInContent } = item;
  if (image === undefined) return [];
  const inBody = image === null ? [null, imageInContent] : [];
  const accepted = [image, ...imageAccept, imageBest, entry.lenient?.image, ...inBody];
  const isAccepted = accepted.some((address) => sameAddress(address, picture, resolve));
  const isRejected = imageReject.some((address) => sameAddress(address, picture, resolve));
  return isAccepted && !isRejected ? [] : differs('picture', picture, imageBest ?? image);
}

function judgeVideo({ story: { videos }, item: { video, videoAccept = [] }, entry, resolve }: Judged): Differences {
  if (video === undefined) return [];
  const found = videos.map(({ url }) => url);
  const accepted = [video, ...videoAccept, entry.lenient?.video].filter((address) => address != null);
  const isFound = found.some((url) => accepted.some((address) => sameAddress(address, url, resolve)));
  return isFound || (video === null && found.length === 0) ? [] : differs('video', found[0], video);
}

function judgeAudio({ story, item: { audio }, resolve }: Judged): Differences {
  if (audio === undefined) return [];
  const found = story.audio.map(({ url }) => url);
  const isRight = audio === null ? found.length === 0 : found.some((url) => sameAddress(audio, url, resolve));
  return isRight ? [] : differs('audio', found[0], audio);
}

function judgeCaptions({ story, item: { captions }, resolve }: Judged): Differences {
  if (captions === undefined) return [];
  const found = story.captions.map(({ url }) => resolve(url)).sort();
  const expected = captions.map(resolve).sort();
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : differs('captions', found, expected);
}

function judgeDuration({ story: { videos }, item: { duration } }: Judged): Differences {
  const found = videos[0]?.durationSec;
  return duration === undefined || found === duration ? [] : differs('duration', found, duration);
}

function sameAddress(expected: string | null | undefined, found: string | null, resolve: Judged['resolve']): boolean {
  if (expected == null || found === null) return expected === found;
  return resolve(expected) === resolve(found);
}
