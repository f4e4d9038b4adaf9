import type { ItemPlace } from '../fault-log.js';
import type { FormatName } from '../feed-reading.js';
import { addressesOf } from './addresses.js';
import type { Examined, Finding } from './finding.js';

const dayMs = 24 * 60 * 60 * 1000;
const staleDays = 30;

/** Each looks at the feed as a whole. */
export const feedChecks: readonly ((examined: Examined) => (Finding & ItemPlace)[])[] = [
  checkCounts,
  checkDates,
  checkPictures,
  checkAssumedBase,
  checkHeadlines,
];

function checkCounts({ reading: { itemCount, stories } }: Examined): Finding[] {
  if (stories.length > 0) return [];
  return itemCount === 0
    ? [{ severity: 'warning', code: 'noItems', message: 'There is no item in the feed.' }]
    : [
        {
          severity: 'error',
          code: 'noStories',
          message: 'None of its items gives a story: TVs will show nothing of it.',
        },
      ];
}

/** Their items never have a date. */
const datelessFormats: ReadonlySet<FormatName> = new Set(['m3u', 'hls', 'mediaFile']);

function checkDates({ reading: { stories, format }, now }: Examined): Finding[] {
  const dated = stories.filter(({ kind }) => kind !== 'live');
  if (dated.length === 0 || datelessFormats.has(format)) return [];
  const times = dated.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []));
  if (times.length === 0) {
    const message = 'No story has a date: rails keep the order of the feed and cards show no age.';
    return [{ severity: 'warning', code: 'noDates', field: 'publishedAt', message }];
  }
  const days = Math.floor((now.getTime() - times.reduce((a, b) => Math.max(a, b))) / dayMs);
  if (days <= staleDays) return [];
  return [{ severity: 'info', code: 'stale', field: 'publishedAt', message: `Its newest story is ${days} days old.` }];
}

function checkPictures({ reading: { stories } }: Examined): Finding[] {
  const without = stories.filter(({ picture }) => !picture).length;
  if (without === 0) return [];
  const message =
    without === stories.length
      ? 'No story has a picture: cards will be text only.'
      : `${without} of ${stories.length} stories have no picture; their cards are text only.`;
  return [{ severity: without === stories.length ? 'warning' : 'info', code: 'noPicture', field: 'picture', message }];
}

/** Where a feed came from nowhere, its relative addresses were read as paths of the channel's own host. */
function checkAssumedBase({ reading: { stories }, isPlaced }: Examined): Finding[] {
  if (isPlaced) return [];
  const path = stories.flatMap(addressesOf).find((address) => address.startsWith('/'));
  if (path === undefined) return [];
  const message = `Addresses such as ${path} are relative, and nothing says to what.`;
  return [{ severity: 'warning', code: 'assumedBase', message }];
}

function checkHeadlines({ reading: { stories }, places }: Examined): (Finding & ItemPlace)[] {
  const first = new Map<string, string>();
  return stories.flatMap(({ headline }, at) => {
    const earlier = first.get(headline);
    if (earlier === undefined) first.set(headline, places[at]?.item ?? `${at + 1}`);
    if (earlier === undefined) return [];
    const message = `Item ${earlier} has the same headline; viewers will see it twice.`;
    return [{ ...places[at], severity: 'info' as const, code: 'sameHeadline' as const, field: 'headline', message }];
  });
}
