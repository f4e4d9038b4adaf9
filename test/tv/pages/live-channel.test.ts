import { LiveChannel } from '../../../src/tv/pages/live-channel.js';
import { toPlayerModel } from '../../../src/tv/view-models/player-model.js';
import { aLens, aServedStory, aServedVideo } from '../../support/story-on-tv.js';

const instant = (ms: number) => new Date(ms).toISOString();
const minute = 60_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function open(programmes: { title: string; startsAt: string; endsAt: string }[] | undefined, start: number) {
  jest.setSystemTime(start);
  const story = aServedStory({ id: 'port', headline: 'Port live', videos: [aServedVideo({ isLive: true })] });
  const queue = { items: ['port', 'mole'].map((storyId) => ({ storyId, headline: storyId })) };
  const made = toPlayerModel(story, 0, { ...aLens(), apiOrigin: '', channelName: 'News', queue });
  if (!made) throw new Error('no model');
  const model = { ...made, title: 'Port live', now: () => Date.now() };
  const titles: string[] = [];
  let asked = 0;
  const live = new LiveChannel({
    model,
    readDay: async () => {
      asked += 1;
      return programmes?.map((each) => ({ id: each.startsAt, ...each }));
    },
    retitle: (kicker, title) => titles.push(`${title} | ${kicker}`),
  });
  await jest.advanceTimersByTimeAsync(0);
  return { live, titles, asked: () => asked };
}

const noon = Date.parse('2026-01-06T12:00:00Z');
const day = [
  { title: 'Noon', startsAt: instant(noon - minute), endsAt: instant(noon + 10 * minute) },
  { title: 'Later', startsAt: instant(noon + 10 * minute), endsAt: instant(noon + 60 * minute) },
  { title: 'Last', startsAt: instant(noon + 60 * minute), endsAt: instant(noon + 90 * minute) },
];

it('names the programme that is on and the next one, and does so again when that changes, with no further request', async () => {
  const { live, titles, asked } = await open(day, noon);
  expect(titles).toEqual([expect.stringMatching(/^Noon \| Port live · Next at .+: Later$/)]);
  expect(live.spoken).toMatch(/^Now: Noon, until .+\. Next: Later, at .+\.$/);

  await jest.advanceTimersByTimeAsync(9 * minute);
  expect(titles).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(minute);
  expect(titles[1]).toMatch(/^Later \| /);
  expect(asked()).toBe(1);

  live.leave();
  await jest.advanceTimersByTimeAsync(60 * minute);
  expect([titles.length, asked()]).toEqual([2, 1]);
});

it('keeps the name of the stream where no schedule can be had, and asks now and then', async () => {
  const { live, titles, asked } = await open(undefined, noon);
  expect([titles.map((text) => text.split(' | ')[0]), live.spoken]).toEqual([['Port live'], undefined]);
  await jest.advanceTimersByTimeAsync(11 * minute);
  expect(asked()).toBe(3);
  live.leave();
});

it('knows the stream on either side', async () => {
  const { live } = await open(day, noon);
  expect(live.beside(1)).toMatchObject({ kind: 'player', storyId: 'mole' });
  expect(live.beside(-1)).toMatchObject({ storyId: 'mole' });
  live.leave();
});
