import { ChannelConfig } from '../../../src/contract/channel-config.js';
import { err, ok } from '../../../src/contract/result.js';
import type { FetchFeed } from '../../../src/server/ingest/fetched-feed.js';
import { createScheduleDocuments, type ScheduleReport } from '../../../src/server/schedule/schedule-documents.js';
import type { KeptSchedule } from '../../../src/server/store/stores.js';
import { directReader } from '../../support/feed-reader.js';

const url = 'https://l.example/tv.json';
const config = ChannelConfig.parse({
  name: 'N',
  sources: ['https://a.example/f'],
  schedules: [{ stream: 'port', url }],
});
const schedule = config.schedules[0]!;
const document = JSON.stringify([
  { title: 'Nine', startsAt: '2026-01-06T21:00:00Z' },
  { startsAt: '2026-01-06T22:00:00Z' },
]);

let kept: Map<string, KeptSchedule>;
beforeEach(() => {
  kept = new Map();
});

function follow(...answers: Awaited<ReturnType<FetchFeed>>[]) {
  const reports: ScheduleReport[] = [];
  const waits: { ms: number; wake(): void }[] = [];
  const etags: (string | undefined)[] = [];
  const ages: string[] = [];
  let now = 0;
  const documents = createScheduleDocuments({
    fetchFeed: async ({ etag }) => {
      etags.push(etag);
      return answers.shift() ?? ok({ kind: 'notModified' });
    },
    store: {
      find: async (key) => kept.get(key),
      save: async (key, schedule) => void kept.set(key, schedule),
      keepOnly: async (keys) => {
        for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key);
      },
    },
    readSchedule: directReader.readSchedule,
    timer: (ms, wake) => {
      waits.push({ ms, wake });
      return () => undefined;
    },
    clock: () => new Date(now),
    random: () => 0.5,
    onRead: (report) => reports.push(report),
    onKept: (_, readAt) => ages.push(readAt.toISOString()),
    onCrash: (cause) => {
      throw cause;
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const titles = () => (schedule.url === undefined ? [] : documents.programmesOf(schedule).map(({ title }) => title));
  const turn = async () => {
    const wait = waits.at(-1);
    now += wait?.ms ?? 0;
    wait?.wake();
    await settle();
  };
  return { ages, documents, reports, etags, titles, turn, settle, waits };
}

it('takes a schedule in, says what is wrong with it, and keeps it through failures', async () => {
  const { documents, reports, etags, titles, turn, settle, waits } = follow(
    ok({ kind: 'fetched', bytes: new TextEncoder().encode(document), etag: 'one', finalUrl: url }),
    err({ kind: 'httpStatus', url, status: 500 }),
  );
  await documents.follow(config);
  await documents.start();
  await settle();
  expect([titles(), waits.at(-1)?.ms]).toEqual([['Nine'], 1_800_000]);
  expect(reports[0]?.faults).toEqual(['Item 2: The programme has no title; it was left out.']);

  await turn();
  expect([titles(), reports[1]?.error?.kind, etags]).toEqual([['Nine'], 'httpStatus', [undefined, 'one']]);
  await documents.follow({ ...config, schedules: [] });
  expect(titles()).toEqual([]);
  await documents.stop();
});

it('stands as it was last read after a start without the network, and is fetched whole when there is one again', async () => {
  const before = follow(ok({ kind: 'fetched', bytes: new TextEncoder().encode(document), etag: 'one', finalUrl: url }));
  await before.documents.follow(config);
  await before.documents.start();
  await before.settle();
  await before.documents.stop();

  const after = follow(err({ kind: 'httpStatus', url, status: 503 }));
  await after.documents.follow(config);
  expect([after.titles(), after.ages]).toEqual([['Nine'], ['1970-01-01T00:00:00.000Z']]);
  await after.documents.start();
  await after.settle();
  expect([after.titles(), after.etags]).toEqual([['Nine'], [undefined]]);
  await after.documents.follow({ ...config, schedules: [] });
  expect(kept.size).toBe(0);
  await after.documents.stop();
});
