import { err, ok } from '../../src/contract/result.js';
import { Journey, type JourneyHost } from '../../src/tv/journey.js';
import type { LoadedScreen } from '../../src/tv/routes.js';
import type { ProblemKind } from '../../src/tv/view-models/problem-model.js';
import { type Destination, toHash } from '../../src/viewer/destination.js';

const home: Destination = { kind: 'page', pageId: 'home' };
const story = (storyId: string): Destination => ({ kind: 'story', storyId });
const screen = {} as LoadedScreen;

/** A journey whose loads end when the test says so. */
function aJourney() {
  const log: string[] = [];
  const problems: Record<string, ProblemKind | undefined> = {};
  const waiting: (() => void)[] = [];
  const world = { isSlow: false, isDown: false };
  const host: JourneyHost = {
    snapshot: () => `left ${log.length}`,
    show: (_, { destination, direction, snapshot }) =>
      log.push(`${direction} ${toHash(destination)}${snapshot ? ' restored' : ''}`),
    showProblem: (kind, isAtRoot) => log.push(`problem ${kind}${isAtRoot ? ' at root' : ''}`),
    setBusy: (isBusy) => isBusy && log.push('busy'),
    tellGone: (isWithdrawn) => log.push(isWithdrawn ? 'withdrawn' : 'gone'),
  };
  const journey = new Journey({
    host,
    prepare: async () => (world.isDown ? err('offline') : ok(home)),
    load: async (destination) => {
      if (world.isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      const kind = problems[toHash(destination)];
      return kind ? err(kind) : ok(screen);
    },
    writeHash: () => undefined,
  });
  return { journey, problems, world, arrive: () => waiting.shift()?.(), log: () => log.splice(0) };
}

const settle = () => jest.advanceTimersByTimeAsync(0);
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a journey', () => {
  it('goes to a story and back to what was left', async () => {
    const { journey, log } = aJourney();
    await journey.start();
    await journey.open(story('a'));
    expect(journey.back()).toBe(true);
    await settle();
    expect(log()).toEqual(['none #page/home', 'forward #story/a', 'back #page/home restored']);
    expect(journey.back()).toBe(false);
  });

  it('replaces a place by another, with the same place behind both', async () => {
    const { journey, log } = aJourney();
    await journey.start();
    await journey.open(story('a'));
    await journey.replace(story('b'));
    journey.back();
    await settle();
    expect(log().slice(2)).toEqual(['none #story/b', 'back #page/home restored']);
  });

  it('starts at a deep link with home behind it', async () => {
    const { journey, log } = aJourney();
    await journey.start(story('a'));
    journey.back();
    await settle();
    expect(log()).toEqual(['forward #story/a', 'back #page/home']);
  });

  it('shows home and a message when a deep link leads nowhere', async () => {
    const { journey, problems, log } = aJourney();
    problems['#story/a'] = 'story';
    await journey.start(story('a'));
    expect(log()).toEqual(['none #page/home', 'gone']);
    await journey.follow(story('a'));
    expect(log()).toEqual(['back #page/home', 'gone']);
  });

  it('shows home and why when a deep link leads to what was withdrawn', async () => {
    const { journey, problems, log } = aJourney();
    problems['#story/a'] = 'withdrawn';
    await journey.start(story('a'));
    expect(log()).toEqual(['none #page/home', 'withdrawn']);
  });

  it('loses what is on screen, and goes back to where it came from', async () => {
    const { journey, log } = aJourney();
    await journey.start();
    await journey.open(story('a'));
    journey.lose('withdrawn');
    journey.lose('withdrawn');
    expect(journey.back()).toBe(true);
    await settle();
    expect(log()).toEqual(['none #page/home', 'forward #story/a', 'problem withdrawn', 'back #page/home restored']);
  });

  it('loses nothing while the viewer is on the way elsewhere', async () => {
    const { journey, world, arrive, log } = aJourney();
    await journey.start();
    await journey.open(story('a'));
    world.isSlow = true;
    void journey.open(story('b'));
    journey.lose('withdrawn');
    arrive();
    await settle();
    expect(log()).toEqual(['none #page/home', 'forward #story/a', 'forward #story/b']);
  });

  it('shows after half a second that something is under way, and Back calls it off', async () => {
    const { journey, world, arrive, log } = aJourney();
    await journey.start();
    world.isSlow = true;
    void journey.open(story('a'));
    await jest.advanceTimersByTimeAsync(510);
    expect(journey.back()).toBe(true);
    arrive();
    await settle();
    expect(log()).toEqual(['none #page/home', 'busy']);
    expect(journey.back()).toBe(false);
  });

  it('goes where the last key said when answers come late', async () => {
    const { journey, world, arrive, log } = aJourney();
    await journey.start();
    world.isSlow = true;
    void journey.open(story('a'));
    void journey.open(story('b'));
    arrive();
    arrive();
    await settle();
    expect(log()).toEqual(['none #page/home', 'forward #story/b']);
  });

  it('tries again by itself until the service is back, and Back leaves the problem', async () => {
    const { journey, problems, log } = aJourney();
    await journey.start();
    problems['#story/a'] = 'offline';
    await journey.open(story('a'));
    await jest.advanceTimersByTimeAsync(2_600);
    problems['#story/a'] = undefined;
    await jest.advanceTimersByTimeAsync(6_000);
    expect(log()).toEqual(['none #page/home', 'problem offline', 'problem offline', 'forward #story/a']);
    problems['#story/b'] = 'service';
    await journey.open(story('b'));
    expect(journey.back()).toBe(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(log()).toEqual(['problem service', 'back #story/a restored']);
  });

  it('does not try again what is gone', async () => {
    const { journey, problems, log } = aJourney();
    await journey.start();
    problems['#story/a'] = 'story';
    await journey.open(story('a'));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(log()).toEqual(['none #page/home', 'problem story']);
  });

  it('starts by itself, at its deep link, when the network comes', async () => {
    const { journey, world, log } = aJourney();
    world.isDown = true;
    await journey.start(story('a'));
    world.isDown = false;
    await jest.advanceTimersByTimeAsync(3_000);
    expect(log()).toEqual(['problem offline at root', 'forward #story/a']);
  });

  it('goes home without a way back further', async () => {
    const { journey, log } = aJourney();
    await journey.start();
    await journey.open(story('a'));
    await journey.open(home);
    expect(journey.back()).toBe(false);
    expect(log()).toEqual(['none #page/home', 'forward #story/a', 'back #page/home']);
  });
});
