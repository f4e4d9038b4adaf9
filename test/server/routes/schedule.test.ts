import { ChannelConfig } from '../../../src/contract/channel-config.js';
import { pathTo } from '../../../src/contract/endpoints.js';
import { Schedule } from '../../../src/contract/schedule.js';
import { aStory, aVideo } from '../../support/story-builders.js';
import { testApp } from '../test-app.js';

const live = (id: string) =>
  aStory({ id, headline: `Live from ${id}`, kind: 'live', videos: [aVideo({ isLive: true })] });
const config = ChannelConfig.parse({
  name: 'My news',
  sources: [{ id: 'wire', url: 'https://a.example/feed' }],
  schedules: [
    {
      stream: 'port',
      programmes: [
        { title: 'Noon', start: '12:00' },
        { title: 'Five past', start: '12:05' },
      ],
    },
    { stream: 'gone', programmes: [{ title: 'Nothing', start: '12:00' }] },
  ],
});
const serve = () => testApp({ config, stories: [live('port'), live('mole')] });

it('tells what is on and what is next, until that changes', async () => {
  const { app, clock } = await serve();
  const ask = async (headers = {}) => app.inject({ url: pathTo('schedule'), headers });
  const first = await ask();
  const [stream, ...others] = Schedule.parse(first.json()).streams;
  const titleOf = (id?: string) => stream?.programmes.find((each) => each.id === id)?.title;
  expect([stream?.storyId, titleOf(stream?.now), titleOf(stream?.next), others]).toEqual([
    'port',
    'Noon',
    'Five past',
    [],
  ]);
  expect(first.headers['cache-control']).toMatch(/^public, max-age=300,/);

  clock.now = new Date('2026-01-01T12:04:30Z');
  const known = await ask({ 'if-none-match': first.headers['etag'] });
  expect([known.statusCode, known.headers['cache-control']]).toEqual([304, expect.stringContaining('max-age=30,')]);

  clock.now = new Date('2026-01-01T12:05:00Z');
  const later = Schedule.parse((await ask({ 'if-none-match': first.headers['etag'] })).json());
  expect(titleOf(later.streams[0]?.now)).toBe('Five past');
  await app.close();
});

it('tells of one stream, and knows which ones there are', async () => {
  const { app } = await serve();
  const streams = async (stream: string) =>
    (await app.inject({ url: pathTo('schedule', {}, { stream }) })).json().streams?.length;
  expect([await streams('port'), await streams('mole'), await streams('gone')]).toEqual([1, 0, undefined]);
  expect((await app.inject({ url: pathTo('schedule', {}, { stream: 'gone' }) })).statusCode).toBe(404);
  await app.close();
});
