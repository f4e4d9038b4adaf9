import { err, ok } from '../../../src/contract/result.js';
import { createStoryWatch } from '../../../src/tv/api/story-watch.js';
import { aServedStory } from '../../support/story-on-tv.js';

const POLL_MS = 60_000;

/** Follows the story `cranes` over an API that answers with this status. */
function aWatch() {
  const world = { status: 200, isVisible: true, asked: 0 };
  const heard: string[] = [];
  const watch = createStoryWatch({
    api: {
      story: async (id) => {
        world.asked += 1;
        if (world.status === 0) return err({ kind: 'offline' });
        return world.status === 200 ? ok(aServedStory({ id })) : err({ kind: 'status', status: world.status });
      },
    },
    pollMs: () => POLL_MS,
    isVisible: () => world.isVisible,
  });
  const stop = watch.follow('cranes', {
    onStory: ({ id }) => heard.push(id),
    onWithdrawn: () => heard.push('withdrawn'),
  });
  return { world, heard, stop, wait: () => jest.advanceTimersByTimeAsync(POLL_MS) };
}

beforeEach(() => {
  jest.useFakeTimers();
  // In the middle of its jitter a poll is exactly in time.
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a story that is followed', () => {
  it('is asked for at each poll, not at once', async () => {
    const { heard, wait } = aWatch();
    await jest.advanceTimersByTimeAsync(POLL_MS - 1);
    expect(heard).toEqual([]);
    await wait();
    await wait();
    expect(heard).toEqual(['cranes', 'cranes']);
  });

  it('says once that it was withdrawn, and asks no more', async () => {
    const { world, heard, wait } = aWatch();
    world.status = 410;
    await wait();
    await wait();
    expect([heard, world.asked]).toEqual([['withdrawn'], 1]);
  });

  it.each([0, 404, 503])('goes on after an answer of %s', async (status) => {
    const { world, heard, wait } = aWatch();
    world.status = status;
    await wait();
    world.status = 200;
    await wait();
    expect(heard).toEqual(['cranes']);
  });

  it('is not asked for while nobody sees it, nor after it was left', async () => {
    const { world, stop, wait } = aWatch();
    world.isVisible = false;
    await wait();
    world.isVisible = true;
    stop();
    await wait();
    expect(world.asked).toBe(0);
  });

  it('says nothing of an answer that came after it was left', async () => {
    const { world, heard, stop } = aWatch();
    world.status = 410;
    jest.advanceTimersByTime(POLL_MS);
    stop();
    await jest.advanceTimersByTimeAsync(0);
    expect([world.asked, heard]).toEqual([1, []]);
  });
});
