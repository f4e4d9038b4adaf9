import fc from 'fast-check';
import { emptyLibrary, entryOf, isSaved, type Library } from '../../src/viewer/library.js';
import {
  clearHistory,
  clearSaved,
  dropStory,
  forgetStory,
  type LibraryStep,
  markUnread,
  noteOpened,
  noteReading,
  noteWatching,
  setSaved,
} from '../../src/viewer/library-changes.js';
import { watchingDesk } from '../../src/viewer/library-desk.js';
import { continueCards, historyCards, progressOf, savedCards } from '../../src/viewer/library-lists.js';
import { mergeLibraries } from '../../src/viewer/library-merge.js';
import { noteVisit } from '../../src/viewer/library-visits.js';
import { readLibrary, writeLibrary } from '../../src/viewer/read-library.js';
import { clearSearches, noteSearch } from '../../src/viewer/recent-searches.js';
import { aShelf } from '../support/library.js';
import { aCard } from '../support/page-on-tv.js';
import { aServedStory, aServedVideo } from '../support/story-on-tv.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-11-24T19:42:00Z');
const card = (id: string, facts: object = {}) => aCard({ id, headline: `Story ${id}`, ...facts });
const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);
const half = { top: 0.4, seen: 0.7, isFinished: false };
const watched = (positionSec: number, durationSec = 100, videoIndex = 0) => ({ videoIndex, positionSec, durationSec });

/** The steps one after the other, a minute apart. */
const libraryAfter = (...steps: LibraryStep[]): Library =>
  steps.reduce((library, step, at) => step(library, start + at * minute), emptyLibrary);

describe('what is written', () => {
  it('is read again as it was, with the paragraphs that were known', () => {
    const library = libraryAfter(noteOpened(card('a'), [11, 12]), noteReading(card('a'), half));
    const read = readLibrary(JSON.parse(JSON.stringify(writeLibrary(library))), start + day);
    expect(entryOf(read, 'a')?.opened?.paragraphs).toEqual([11, 12]);
    expect(read).toEqual(library);
  });
});

describe('saved stories', () => {
  it('are listed with the last one first, and once', () => {
    const library = libraryAfter(setSaved(card('a'), true), setSaved(card('b'), true), setSaved(card('a'), true));
    expect(ids(savedCards(library))).toEqual(['b', 'a']);
  });

  it('leave the list when they are taken back, one or all', () => {
    const both = [setSaved(card('a'), true), setSaved(card('b'), true)];
    expect(ids(savedCards(libraryAfter(...both, setSaved(card('b'), false))))).toEqual(['a']);
    expect(savedCards(libraryAfter(...both, clearSaved))).toEqual([]);
  });

  it('stay when the history is cleared, and the other way round', () => {
    const steps = [setSaved(card('a'), true), noteOpened(card('a'))];
    const without = libraryAfter(...steps, clearHistory);
    expect([ids(savedCards(without)), ids(historyCards(without))]).toEqual([['a'], []]);
    const unsaved = libraryAfter(...steps, clearSaved);
    expect([ids(savedCards(unsaved)), ids(historyCards(unsaved))]).toEqual([[], ['a']]);
  });
});

describe('the history', () => {
  it('has what was opened, read or watched, the last one first', () => {
    const library = libraryAfter(
      noteOpened(card('a')),
      noteWatching(card('b'), watched(50)),
      noteReading(card('a'), half),
    );
    expect(ids(historyCards(library))).toEqual(['a', 'b']);
    expect(ids(historyCards(libraryAfter(noteOpened(card('a')), noteOpened(card('b')), forgetStory('b'))))).toEqual([
      'a',
    ]);
  });

  it('keeps a story that is marked as not read, which then is neither read nor watched', () => {
    const read = [
      noteReading(card('a'), { top: 0.5, seen: 1, isFinished: true }),
      noteWatching(card('a'), watched(99)),
    ];
    const library = libraryAfter(...read, markUnread('a'));
    expect([ids(historyCards(library)), progressOf(entryOf(library, 'a'))]).toEqual([['a'], undefined]);
    const again = noteReading(card('a'), half)(library, 9e12);
    expect(progressOf(entryOf(again, 'a'))?.isFinished).toBe(false);
  });

  it('shows a story as it was last seen', () => {
    const library = libraryAfter(
      noteOpened(card('a')),
      noteOpened(card('a', { headline: 'Corrected', isCorrected: true })),
    );
    expect(historyCards(library)).toMatchObject([{ headline: 'Corrected', isCorrected: true }]);
  });

  it('loses a story that the newsroom took back, also where it was saved', () => {
    const library = libraryAfter(setSaved(card('a'), true), noteOpened(card('a')), dropStory('a'));
    expect([savedCards(library), historyCards(library), continueCards(library)]).toEqual([[], [], []]);
  });
});

describe('going on', () => {
  it.each([
    ['an article that was read in part', noteReading(card('a'), half), ['a']],
    ['an article that was only opened', noteReading(card('a'), { ...half, top: 0 }), []],
    ['an article that was read to its end', noteReading(card('a'), { ...half, isFinished: true }), []],
    ['a video that was watched in part', noteWatching(card('a'), watched(50)), ['a']],
    ['a video that was looked into', noteWatching(card('a'), watched(3)), []],
    ['a video that was watched to its credits', noteWatching(card('a'), watched(96)), []],
    ['a stream without an end', noteWatching(card('a'), watched(500, Number.POSITIVE_INFINITY)), []],
  ] as const)('%s', (_, step, expected) => {
    expect(ids(continueCards(libraryAfter(step)))).toEqual(expected);
  });

  it('with the video of an article opens the video', () => {
    const steps = [noteReading(card('a'), half), noteWatching(card('a'), watched(50))];
    expect(continueCards(libraryAfter(...steps))).toMatchObject([{ id: 'a', kind: 'video' }]);
    expect(continueCards(libraryAfter(...steps, noteReading(card('a'), half)))).toMatchObject([
      { id: 'a', kind: 'article' },
    ]);
  });

  it('keeps what was read to its end as read, whoever leafs back in it', () => {
    const library = libraryAfter(noteReading(card('a'), { ...half, isFinished: true }), noteReading(card('a'), half));
    expect(progressOf(entryOf(library, 'a'))).toMatchObject({ kind: 'reading', isFinished: true });
  });

  it('takes the words beside a video for no reading', () => {
    const video = card('a', { kind: 'video' });
    const library = libraryAfter(
      noteWatching(video, watched(50)),
      noteReading(video, { top: 0, seen: 1, isFinished: true }),
    );
    expect(progressOf(entryOf(library, 'a'))).toEqual({
      kind: 'watching',
      share: 0.5,
      isFinished: false,
      videoIndex: 0,
    });
  });

  it('gives a player the position of its own video', () => {
    const shelf = aShelf();
    const story = aServedStory({ videos: [aServedVideo(), aServedVideo()] });
    watchingDesk(shelf, story, 1).notePosition(61, 102);
    expect(watchingDesk(shelf, story, 1).positionOf()).toMatchObject({ storyId: 'cranes', positionSec: 61 });
    expect(watchingDesk(shelf, story, 0).positionOf()).toBeUndefined();
  });
});

describe('bounds', () => {
  it('keep 300 stories, and of those the saved ones longest', () => {
    const steps = Array.from({ length: 400 }, (_, at) => noteOpened(card(`h${at}`)));
    const library = libraryAfter(setSaved(card('kept'), true), ...steps);
    expect(library.entries).toHaveLength(300);
    expect([isSaved(entryOf(library, 'kept')), ids(historyCards(library))[0]]).toEqual([true, 'h399']);
  });

  it('keep places for more than thirty days, and saved stories for good', () => {
    const library = libraryAfter(setSaved(card('saved'), true), noteReading(card('read'), half));
    const later = (days: number) => noteOpened(card('new'))(library, start + days * day);
    expect(ids(continueCards(later(31)))).toEqual(['read']);
    expect(ids(historyCards(later(61)))).toEqual(['new']);
    expect(ids(savedCards(later(1000)))).toEqual(['saved']);
  });
});

describe('two windows', () => {
  it('both keep what either did', () => {
    const mine = libraryAfter(setSaved(card('a'), true));
    const other = libraryAfter(noteOpened(card('b')));
    const merged = mergeLibraries(mine, other, start + day);
    expect([ids(savedCards(merged)), ids(historyCards(merged))]).toEqual([['a'], ['b']]);
  });

  it('do not bring back what one of them removed', () => {
    const before = libraryAfter(setSaved(card('a'), true), noteReading(card('a'), half), noteSearch('ferry'));
    const cleared = [clearHistory, clearSaved, clearSearches].reduce(
      (library, step) => step(library, start + 10 * minute),
      before,
    );
    const merged = mergeLibraries(before, cleared, start + 11 * minute);
    expect([savedCards(merged), historyCards(merged), merged.searches]).toEqual([[], [], []]);
  });

  it('come to the same library in either order, and merging again changes nothing', () => {
    const story = fc.constantFrom('a', 'b', 'c').map((id) => card(id));
    const step: fc.Arbitrary<LibraryStep> = fc.oneof(
      story.map((of) => noteOpened(of)),
      fc.tuple(story, fc.boolean()).map(([of, saved]) => setSaved(of, saved)),
      fc.tuple(story, fc.boolean()).map(([of, isFinished]) => noteReading(of, { ...half, isFinished })),
      fc.tuple(story, fc.integer({ min: 0, max: 100 })).map(([of, at]) => noteWatching(of, watched(at))),
      story.map(({ id }) => forgetStory(id)),
      fc.constant(clearHistory),
    );
    // Two windows never act in the same millisecond: even moments are one's, odd ones the other's.
    const window = (offset: number) =>
      fc
        .array(step, { maxLength: 12 })
        .map((steps) => steps.reduce((library, next, at) => next(library, start + 2 * at + offset), emptyLibrary));
    const plain = (library: Library) => ({
      ...library,
      entries: [...library.entries].sort((x, y) => x.card.id.localeCompare(y.card.id)),
    });
    const now = start + minute;
    expect(() =>
      fc.assert(
        fc.property(window(0), window(1), (a, b) => {
          const merged = mergeLibraries(a, b, now);
          expect(plain(mergeLibraries(b, a, now))).toEqual(plain(merged));
          expect(plain(mergeLibraries(merged, b, now))).toEqual(plain(merged));
        }),
      ),
    ).not.toThrow();
  });
});

describe('what was written', () => {
  const library = libraryAfter(
    setSaved(card('a'), true),
    noteReading(card('b'), half),
    noteWatching(card('c'), watched(50)),
    noteSearch('ferry'),
    noteVisit,
  );
  const written = () => JSON.parse(JSON.stringify(writeLibrary(library)));

  it('is read again', () => {
    expect(JSON.parse(JSON.stringify(readLibrary(written(), start + day)))).toEqual(
      JSON.parse(JSON.stringify(library)),
    );
  });

  it.each([undefined, null, 'x', 7, [], {}, { entries: 'none' }, { version: 99, entries: [null, 7, {}] }])(
    '%j is an empty library',
    (data) => {
      expect(readLibrary(data, start)).toEqual(emptyLibrary);
    },
  );

  it('loses a damaged part alone', () => {
    const damaged = written();
    damaged.entries[0].card.headline = 5;
    damaged.searches.push({ text: 1 });
    damaged.visit = 'yesterday';
    const read = readLibrary(damaged, start + day);
    expect([read.entries.length, read.searches.length, read.visit]).toEqual([2, 1, undefined]);
  });

  it('counts moments of a clock that was ahead as now', () => {
    const ahead = written();
    for (const entry of ahead.entries) {
      if (entry.saved) entry.saved.at = start + 900 * day;
      entry.card.publishedAt = '2030-01-01T00:00:00Z';
    }
    const read = readLibrary(ahead, start + day);
    expect(entryOf(read, 'a')?.saved?.at).toBe(start + day);
    expect(entryOf(read, 'a')?.card.publishedAt).toBe('2030-01-01T00:00:00Z');
  });

  it('never makes the app fail, whatever it is', () => {
    const anything = fc.oneof(fc.anything(), fc.record({ entries: fc.array(fc.anything()), visit: fc.anything() }));
    expect(() =>
      fc.assert(
        fc.property(anything, (data) => {
          const read = readLibrary(data, start);
          expect(read.entries.length).toBeLessThanOrEqual(300);
        }),
      ),
    ).not.toThrow();
  });
});

describe('a visit', () => {
  const visit = (...minutes: number[]) =>
    minutes.reduce((library, at) => noteVisit(library, start + at * minute), emptyLibrary).visit;

  it('goes on over a short absence; after a long one the next begins', () => {
    expect(visit(0, 10, 35)).toEqual({ activeAt: start + 35 * minute });
    expect(visit(0, 10, 600, 610)).toEqual({ activeAt: start + 610 * minute, lastEndedAt: start + 10 * minute });
  });
});

describe('recent searches', () => {
  it('are the last six, newest first, without the letters on the way to them', () => {
    const texts = ['a', 'har', 'Harbour ', 'ferry', 'rates', 'tram', 'wind', 'snow', ' ', 'ferry'];
    const library = libraryAfter(...texts.map(noteSearch));
    expect(library.searches.map(({ text }) => text)).toEqual(['ferry', 'snow', 'wind', 'tram', 'rates', 'harbour']);
  });
});
