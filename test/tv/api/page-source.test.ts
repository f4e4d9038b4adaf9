import type { Page } from '../../../src/contract/page.js';
import { err, ok } from '../../../src/contract/result.js';
import { createPageSource } from '../../../src/tv/api/page-source.js';
import { aPage, aRail } from '../../support/page-on-tv.js';

const POLL_MS = 60_000;

function aSource() {
  const answers: Record<string, Page | undefined> = {};
  const asked: string[] = [];
  const world = { isVisible: true, isSilent: false };
  const source = createPageSource({
    api: {
      page: async (id, after) => {
        asked.push(after ? `${id}?${after}` : id);
        if (world.isSilent) return new Promise(() => undefined);
        const page = answers[after ?? id];
        return page ? ok(page) : err({ kind: 'offline' });
      },
      rail: async (id, after) => {
        asked.push(`${id}?${after}`);
        return ok({ ...aRail(id, 'c', 'd'), cursor: null });
      },
    },
    pollMs: () => POLL_MS,
    isVisible: () => world.isVisible,
    now: () => Date.now(),
  });
  return { source, answers, asked, world };
}

const listener = () => {
  const pages: Page[] = [];
  const troubles: number[] = [];
  return {
    pages,
    troubles,
    onPage: (page: Page) => pages.push(page),
    onTrouble: (count: number) => troubles.push(count),
  };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the pages in memory', () => {
  it('are asked for once', async () => {
    const { source, answers, asked } = aSource();
    answers['home'] = aPage(aRail('top', 'a'));
    await source.open('home');
    expect(await source.open('home')).toMatchObject({ ok: true });
    expect(asked).toEqual(['home']);
  });

  it('are refreshed while they are looked at, and not after', async () => {
    const { source, answers, asked, world } = aSource();
    answers['home'] = aPage(aRail('top', 'a'));
    await source.open('home');
    const heard = listener();
    const stop = source.follow('home', heard);
    answers['home'] = aPage(aRail('top', 'new', 'a'));
    await jest.advanceTimersByTimeAsync(POLL_MS * 1.1);
    expect(heard.pages.map((page) => page.rails[0]?.cards.length)).toEqual([2]);
    world.isVisible = false;
    await jest.advanceTimersByTimeAsync(POLL_MS * 2);
    expect(asked).toHaveLength(2);
    stop();
    world.isVisible = true;
    await jest.advanceTimersByTimeAsync(POLL_MS * 3);
    expect(asked).toHaveLength(2);
  });

  it('that are copies say so when nothing answers for three seconds, before that has failed', async () => {
    const { source, world } = aSource();
    world.isSilent = true;
    source.remember(aPage(aRail('top', 'a')), 1_234);
    const copies: (number | undefined)[] = [];
    source.follow('home', { ...listener(), onTrouble: (_, savedAtMs) => copies.push(savedAtMs) });
    await jest.advanceTimersByTimeAsync(2_900);
    expect(copies).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(copies).toEqual([1_234]);
  });

  it('count failures in a row', async () => {
    const { source, answers } = aSource();
    answers['home'] = aPage(aRail('top', 'a'));
    await source.open('home');
    answers['home'] = undefined;
    const heard = listener();
    source.follow('home', heard);
    await jest.advanceTimersByTimeAsync(POLL_MS * 1.2);
    // Asked again soon, then later and later.
    expect(heard.troubles.slice(0, 2)).toEqual([1, 2]);
    expect(heard.troubles.length).toBeLessThan(5);
    answers['home'] = aPage(aRail('top', 'a'));
    await jest.advanceTimersByTimeAsync(POLL_MS * 1.2);
    expect(heard.pages.length).toBeGreaterThan(0);
  });

  it('are asked for at once when they have become old meanwhile', async () => {
    const { source, answers, asked } = aSource();
    answers['home'] = aPage(aRail('top', 'a'));
    await source.open('home');
    await jest.advanceTimersByTimeAsync(POLL_MS * 5);
    source.follow('home', listener());
    await jest.advanceTimersByTimeAsync(10);
    expect(asked).toEqual(['home', 'home']);
  });

  it('grow at the end of a rail and of the page, one request at a time', async () => {
    const { source, answers, asked } = aSource();
    answers['home'] = { ...aPage({ ...aRail('top', 'a', 'b'), cursor: 'b' }), railCursor: 'more' };
    answers['more'] = aPage(aRail('below', 'x'));
    await source.open('home');
    const heard = listener();
    source.follow('home', heard);
    await Promise.all([
      source.continueRail('home', 'top'),
      source.continueRail('home', 'top'),
      source.continuePage('home'),
    ]);
    expect(asked).toEqual(['home', 'top?b', 'home?more']);
    const last = heard.pages[heard.pages.length - 1];
    expect(last?.rails.map((rail) => rail.cards.map(({ id }) => id))).toEqual([['a', 'b', 'c', 'd'], ['x']]);
    await source.continueRail('home', 'top');
    expect(asked).toHaveLength(3);
  });
});
