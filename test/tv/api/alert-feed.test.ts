import { err } from '../../../src/contract/result.js';
import { type EventLine, followAlerts } from '../../../src/tv/api/alert-feed.js';

const alerts = (id: string) => [
  {
    id,
    severity: 'breaking',
    headline: `Alert ${id}`,
    startsAt: '2026-01-01T12:00:00Z',
    expiresAt: '2026-01-01T12:30:00Z',
  },
];

/** A server, a line of events and a TV that may be hidden. */
function follow({ hasEvents = true, isVisible = true } = {}) {
  const world = {
    polls: 0,
    isDown: false,
    answer: { alerts: [] } as unknown,
    lines: [] as (EventLine & { isHungUp: boolean })[],
    isVisible,
    heard: [] as string[][],
    setVisible(visible: boolean) {
      world.isVisible = visible;
      onVisibility();
    },
    get line() {
      return world.lines[world.lines.length - 1]!;
    },
  };
  let onVisibility = () => {};
  followAlerts(
    {
      api: {
        read: async (_path, read) => {
          world.polls += 1;
          const value = world.isDown ? undefined : read(world.answer, () => undefined);
          if (!value) return err({ kind: 'offline' });
          return value.ok ? value : err({ kind: 'contract', detail: value.error });
        },
      },
      openEvents(line) {
        if (!hasEvents) return undefined;
        const opened = { ...line, isHungUp: false };
        world.lines.push(opened);
        return () => {
          opened.isHungUp = true;
        };
      },
      isVisible: () => world.isVisible,
      onVisibility: (listener) => {
        onVisibility = listener;
      },
      chance: () => 0.5,
    },
    (heard) => world.heard.push(heard.map(({ id }) => id)),
  );
  return world;
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('without event streams', () => {
  it('asks at once and then every ten seconds, also of a server that is down', async () => {
    const world = follow({ hasEvents: false });
    await pass(0);
    world.answer = { alerts: alerts('a') };
    await pass(10_000);
    expect(world.heard).toEqual([[], ['a']]);
    world.isDown = true;
    await pass(30_000);
    expect([world.polls, world.heard.length]).toEqual([5, 2]);
  });

  it('keeps the good alerts of a list with a bad one, and nothing of an answer that is no list', async () => {
    const world = follow({ hasEvents: false });
    await pass(0);
    world.answer = { alerts: [{ id: 7 }, ...alerts('a')] };
    await pass(10_000);
    world.answer = '<html>';
    await pass(10_000);
    expect(world.heard).toEqual([[], ['a']]);
  });
});

describe('with event streams', () => {
  it('no longer asks once the line says something', async () => {
    const world = follow();
    await pass(0);
    world.line.onEvent('beat', '1');
    world.line.onEvent('alerts', JSON.stringify({ alerts: alerts('a') }));
    await pass(40_000);
    expect([world.polls, world.heard]).toEqual([1, [[], ['a']]]);
  });

  it('is not moved by nonsense on the line', async () => {
    const world = follow();
    await pass(0);
    for (const data of ['{', '[]', 'null', '{"alerts":5}']) world.line.onEvent('alerts', data);
    expect(world.heard).toEqual([[]]);
  });

  it('asks again while the line is broken, until it is back', async () => {
    const world = follow();
    await pass(0);
    world.line.onEvent('beat', '1');
    world.line.onBroken(false);
    await pass(20_000);
    expect(world.polls).toBe(4);
    world.line.onEvent('beat', '1');
    await pass(40_000);
    expect(world.polls).toBe(4);
  });

  it('hangs up on a line that has gone silent, and tries another', async () => {
    const world = follow();
    await pass(0);
    world.line.onEvent('beat', '1');
    await pass(50_000);
    expect(world.lines.map(({ isHungUp }) => isHungUp)).toEqual([true, false]);
    expect(world.polls).toBe(2);
  });

  it('comes back a minute after it found no room', async () => {
    const world = follow();
    await pass(0);
    world.line.onBroken(true);
    await pass(59_000);
    expect(world.lines).toHaveLength(1);
    await pass(2_000);
    expect(world.lines).toHaveLength(2);
  });
});

it('neither listens nor asks out of sight, and does both at once when it is seen again', async () => {
  const world = follow();
  await pass(0);
  world.line.onEvent('beat', '1');
  world.setVisible(false);
  expect(world.line.isHungUp).toBe(true);
  await pass(300_000);
  expect([world.polls, world.lines.length]).toEqual([1, 1]);
  world.setVisible(true);
  await pass(0);
  expect([world.polls, world.lines.length]).toEqual([2, 2]);
});
