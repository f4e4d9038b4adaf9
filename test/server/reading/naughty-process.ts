import { Story } from '../../../src/contract/story.js';
import { diagnose } from '../../../src/feeds/doctor/diagnose.js';
import { readSchedule } from '../../../src/feeds/schedule/read-schedule.js';
import type { Readers } from '../../../src/server/reading/answer-requests.js';
import { serveReading } from '../../../src/server/reading/serve-reading.js';

/** Stands in for the reader of feeds: documents say what it shall do to its process. */
const readFeed: Readers['readFeed'] = ({ bytes, url }) => {
  const story = (id: string) => Story.parse({ id, kind: 'article', headline: Buffer.from(bytes).toString() });
  const deeds: Readonly<Record<string, () => void>> = {
    'never ends': () => {
      for (;;);
    },
    'fills the heap': () => {
      for (const kept: object[] = []; ; kept.push({}));
    },
    'takes the heap at one stroke': () => {
      for (let kept = [1.5]; ; kept = kept.concat(kept));
    },
    'fills memory outside the heap': () => {
      for (const kept: Buffer[] = []; ; kept.push(Buffer.alloc(10_000_000, 1)));
    },
    'recurses without end': function recurse() {
      recurse();
    },
    'leaves without a word': () => process.exit(0),
  };
  deeds[Buffer.from(bytes).toString()]?.();
  return {
    ok: true,
    value: {
      format: 'rss',
      itemCount: 1200,
      faults: [],
      stories: Array.from({ length: 1200 }, (_, at) => story(`${url}-${at}`)),
    },
  };
};

serveReading({ readFeed, diagnose, readSchedule }, new URL('./watchdog.mjs', import.meta.url));
