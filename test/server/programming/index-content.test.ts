import { Page } from '../../../src/contract/page.js';
import { ServedStory } from '../../../src/contract/story.js';
import { indexContent } from '../../../src/server/programming/index-content.js';
import { createProgramme } from '../../../src/server/programming/programme.js';
import type { Retraction, StoredStory } from '../../../src/server/store/stores.js';
import { aChannel, anEdition, NOON, stored } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const link = 'https://news.example/storm';
const wire = stored(
  aStory({ id: 'wire-storm', link, tags: ['Storm'], blocks: [{ kind: 'paragraph', text: 'Words' }] }),
);
const desk = stored(aStory({ id: 'desk-storm', link, tags: ['Storm'] }), 'desk');
const flood = stored(aStory({ id: 'flood', headline: 'Flood in the old town', tags: ['Storm'] }));

const ticker = { rule: { kind: 'everything' } };
const sources = ['wire', 'desk'].map((id) => ({ id, url: `https://${id}.example/feed` }));

function programme(
  stories: readonly StoredStory[],
  { retractions = [], ...fields }: { retractions?: readonly Retraction[]; [field: string]: unknown } = {},
  rail: object = {},
) {
  const edition = anEdition(aChannel([{ id: 'top', title: 'Top', ...rail }], { ticker, sources, ...fields }));
  return createProgramme(edition, indexContent({ stories, retractions }, edition), NOON);
}
const shownOn = (on: ReturnType<typeof programme>) => {
  const page = Page.parse(on.page('home', { limit: 20 }));
  return page.rails.flatMap(({ cards }) => cards.map(({ id }) => id));
};

describe('copies of a story', () => {
  it('show once, and open under each id', () => {
    const on = programme([wire, desk, flood]);
    expect(shownOn(on).sort()).toEqual(['flood', 'wire-storm']);
    expect(on.story('desk-storm')).toEqual(on.story('wire-storm'));
    expect(on.related('desk-storm', 5)).toMatchObject({ cards: [{ id: 'flood' }] });
  });

  it('are in the rails of every source that has one', () => {
    const rule = { kind: 'source', sourceId: 'desk' };
    expect(shownOn(programme([wire, desk, flood], {}, { rule }))).toEqual(['wire-storm']);
  });

  it('are a film in a rail of videos and an article elsewhere, when they are both', () => {
    const film = stored(aStory({ id: 'film', kind: 'video', link, videos: [aVideo()] }), 'desk');
    const rule = { kind: 'storyKind', storyKind: 'video' };
    const kindIn = (layout: string) =>
      Page.parse(programme([wire, film], {}, { layout, rule }).page('home', { limit: 1 })).rails[0]?.cards[0];
    expect(kindIn('video')).toMatchObject({ id: 'wire-storm', kind: 'video', durationSec: 60 });
    expect(kindIn('landscape')).toMatchObject({ id: 'wire-storm', kind: 'article', hasVideo: true });
  });

  it('are pinned and hidden by any id', () => {
    expect(shownOn(programme([flood, wire, desk], {}, { pinned: ['desk-storm'] }))).toEqual(['wire-storm', 'flood']);
    expect(shownOn(programme([flood, wire, desk], {}, { hidden: ['desk-storm'] }))).toEqual(['flood']);
  });
});

it('leaves out what came from a source that the channel has given up', () => {
  const on = programme([flood, desk], { sources: sources.slice(0, 1) });
  expect([shownOn(on), on.story('desk-storm')]).toEqual([['flood'], undefined]);
});

describe('a correction by the operator', () => {
  const corrections = [{ storyId: 'desk-storm', text: 'The pier was named wrong.', at: '2026-01-01T11:00:00Z' }];

  it('is shown after the feed’s own, marks the card, and is a revision', () => {
    const own = stored(aStory({ ...wire.story, corrections: [{ text: 'A date.' }] }));
    const on = programme([own, desk], { corrections });
    const story = ServedStory.parse(on.story('wire-storm'));
    expect(story.corrections).toEqual([
      { text: 'A date.' },
      { text: 'The pier was named wrong.', at: '2026-01-01T11:00:00Z' },
    ]);
    expect(story.revision).toBe(2);
    expect(on.page('home', { limit: 1 })).toMatchObject({ rails: [{ cards: [{ isCorrected: true, revision: 2 }] }] });
  });

  it('of a story that is not here changes nothing', () => {
    expect(programme([flood], { corrections }).story('flood')).toMatchObject({ corrections: [], revision: 1 });
  });
});

describe('a story that was withdrawn', () => {
  const retracted = [{ storyId: 'desk-storm', reason: 'It was not true.', at: '2026-01-01T11:00:00Z' }];
  const withdrawn = { kind: 'withdrawn', retractedAt: '2026-01-01T11:00:00.000Z', reason: 'It was not true.' };

  it('by the operator is in no rail, ticker or list of related stories, whichever copy was named', () => {
    const on = programme([wire, desk, flood], { retracted }, { pinned: ['wire-storm'] });
    expect(shownOn(on)).toEqual(['flood']);
    expect(on.page('home', { limit: 1 })).toMatchObject({ ticker: { items: [{ id: 'flood' }] } });
    expect(on.related('flood', 5)).toEqual({ cards: [] });
    for (const id of ['wire-storm', 'desk-storm']) {
      expect([on.story(id), on.related(id, 5)]).toEqual([withdrawn, withdrawn]);
    }
  });

  it('says so also when the store no longer has it, since the edition when no time is given', () => {
    const on = programme([], { retracted: [{ storyId: 'gone' }] });
    expect(on.story('gone')).toEqual({ kind: 'withdrawn', retractedAt: NOON.toISOString(), reason: undefined });
  });

  it('by its own feed leaves the copy of another', () => {
    const retractions = [{ storyId: 'wire-storm', at: NOON }];
    const on = programme([wire, desk], { retractions });
    expect(shownOn(on)).toEqual(['desk-storm']);
    expect(on.story('wire-storm')).toMatchObject({ kind: 'withdrawn' });
  });

  it('is not one that was never here', () => {
    expect(programme([wire]).story('nope')).toBeUndefined();
  });
});
