import { err, ok } from '../../src/contract/result.js';
import type { ServedStory } from '../../src/contract/story.js';
import type { StoryListener } from '../../src/tv/api/story-watch.js';
import { followPlace, type Surroundings } from '../../src/tv/follow-place.js';
import type { LoadedScreen } from '../../src/tv/routes.js';
import { createWords } from '../../src/tv/view-models/words/words.js';
import type { Destination } from '../../src/viewer/destination.js';
import { aPageLens } from '../support/page-on-tv.js';
import { aServedStory } from '../support/story-on-tv.js';

const story: Destination = { kind: 'story', storyId: 'cranes' };
const player: Destination = { kind: 'player', storyId: 'cranes', videoIndex: 0 };

/** Follows a place whose screen shows revision 1; the test is the newsroom. */
function following(place: Destination) {
  const log: string[] = [];
  let listener: StoryListener | undefined;
  const load = async () => {
    log.push('loaded');
    return ok({ props: { model: 'new' } } as unknown as LoadedScreen);
  };
  const stop = followPlace(place, {
    pages: { follow: () => () => undefined, open: async () => err({ kind: 'offline' as const }) },
    stories: {
      follow: (_, given) => {
        listener = given;
        return () => log.push('stopped');
      },
    },
    library: { onChange: () => () => undefined },
    reopen: () => undefined,
    channel: { pageModel: () => undefined as never, lens: () => aPageLens() },
    routes: { page: load, story: load, player: load } as never,
    words: createWords(),
    frame: { setTicker: () => undefined },
    note: () => undefined,
    screen: () => ({ model: { revision: 1 }, patch: ({ model }: { model: string }) => log.push(model) }) as never,
    onWithdrawn: () => log.push('withdrawn'),
  } satisfies Surroundings);
  const publish = async (facts: Partial<ServedStory>) => {
    listener?.onStory(aServedStory(facts));
    for (let round = 0; round < 5; round += 1) await Promise.resolve();
  };
  return { publish, withdraw: () => listener?.onWithdrawn(), stop, log };
}

describe('a story on screen', () => {
  it('is renewed when it is another version, and only then', async () => {
    const { publish, log } = following(story);
    await publish({ revision: 1 });
    expect(log).toEqual([]);
    await publish({ revision: 2 });
    expect(log).toEqual(['loaded', 'new']);
  });

  it('is not renewed when it was left meanwhile', async () => {
    const { publish, stop, log } = following(story);
    const published = publish({ revision: 2 });
    stop();
    await published;
    expect(log).toEqual(['loaded', 'stopped']);
  });
});

describe('a video on screen', () => {
  it('plays on when its story is another version, and ends when that is withdrawn', async () => {
    const { publish, withdraw, log } = following(player);
    await publish({ revision: 2 });
    expect(log).toEqual([]);
    withdraw();
    expect(log).toEqual(['withdrawn']);
  });
});
