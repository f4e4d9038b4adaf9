import {
  firstReading,
  keepReading,
  moveReading,
  type Reading,
  type ReadingKey,
  type ReadingRoom,
  readPlace,
  resumedReading,
} from '../../src/viewer/reading.js';

const keys: readonly ReadingKey[] = ['up', 'down', 'left', 'right'];
const steps = [{ scroll: 0 }, { scroll: 500 }, { scroll: 900 }];
const room: ReadingRoom = { steps, actionCount: 2, relatedCount: 3, opensIn: 'actions' };

const press = (from: Reading, ...pressed: ReadingKey[]) =>
  pressed.reduce((reading, key) => moveReading(reading, key, room), from);

describe('reading', () => {
  it('starts where the story is opened for: at its first action, or in the article', () => {
    expect(firstReading(room)).toMatchObject({ zone: 'actions', action: 0 });
    expect(firstReading({ ...room, opensIn: 'body' })).toMatchObject({ zone: 'body', step: 0 });
  });

  it('goes to the article and back to the actions by Left and Right', () => {
    const body = press(firstReading(room), 'left');
    expect(body.zone).toBe('body');
    expect(press(body, 'right')).toEqual(firstReading(room));
  });

  it('reads to the end and on to the related stories, and comes back the same way', () => {
    const body = press(firstReading(room), 'left');
    const related = press(body, 'down', 'down', 'down');
    expect(related).toMatchObject({ zone: 'related', step: 2 });
    expect(press(related, 'up')).toMatchObject({ zone: 'body', step: 2 });
    expect(press(related, 'up', 'up', 'up')).toMatchObject({ zone: 'body', step: 0 });
  });

  it('reads on below the last action', () => {
    expect(press(firstReading(room), 'down', 'down')).toMatchObject({ zone: 'body', step: 1 });
  });

  it('comes back to the actions from the related stories of a short article', () => {
    const short: ReadingRoom = { ...room, steps: [{ scroll: 0 }], actionCount: 1 };
    const related = moveReading(firstReading(short), 'down', short);
    expect(related.zone).toBe('related');
    expect(moveReading(related, 'up', short)).toEqual(firstReading(short));
  });

  it('walks along the related stories and stops at both ends', () => {
    const related = press(firstReading(room), 'left', 'down', 'down', 'down');
    expect(press(related, 'right', 'right', 'right').card).toBe(2);
    expect(press(related, 'left')).toBe(related);
  });

  it('answers the same object when a key means nothing here', () => {
    const top = press(firstReading(room), 'left');
    expect(press(top, 'up')).toBe(top);
    expect(press(top, 'left')).toBe(top);
    expect(press(firstReading(room), 'up')).toEqual(firstReading(room));
  });
});

describe('a place in an article', () => {
  const column = { viewH: 860, contentH: 1760, tops: [], videos: [] };
  const at = (step: number): Reading => ({ ...firstReading(room), zone: 'body', step });

  it('is kept as shares of its height, and found again', () => {
    const place = readPlace(at(1), room, column);
    expect(place).toEqual({ top: 500 / 1760, seen: 1360 / 1760, isFinished: false });
    expect(resumedReading(place.top, room, column)).toEqual(at(1));
  });

  it('is found again when the article has been laid out larger', () => {
    const { top } = readPlace(at(1), room, column);
    const larger = { ...room, steps: [0, 500, 900, 1300, 1700].map((scroll) => ({ scroll })) };
    expect(resumedReading(top, larger, { ...column, contentH: 3520 }).step).toBe(2);
  });

  it('is its end at the last step', () => {
    expect(readPlace(at(2), room, column)).toMatchObject({ seen: 1, isFinished: true });
  });
});

describe('in every room, place and key', () => {
  const rooms = [0, 1, 3].flatMap((actionCount) =>
    [0, 2].flatMap((relatedCount) =>
      [1, 3].map(
        (count): ReadingRoom => ({
          steps: steps.slice(0, count),
          actionCount,
          relatedCount,
          opensIn: actionCount > 0 ? 'actions' : 'body',
        }),
      ),
    ),
  );
  const places = (there: ReadingRoom): Reading[] => {
    const found: Reading[] = [firstReading(there)];
    for (const reading of found) {
      for (const key of keys) {
        const next = moveReading(reading, key, there);
        if (!found.some((known) => JSON.stringify(known) === JSON.stringify(next))) found.push(next);
      }
    }
    return found;
  };
  const isThere = ({ zone, step, action, card }: Reading, there: ReadingRoom) =>
    step >= 0 &&
    step < there.steps.length &&
    (zone !== 'actions' || action < there.actionCount) &&
    (zone !== 'related' || card < there.relatedCount);

  it('the focus is on something that is there', () => {
    for (const there of rooms) expect(places(there).filter((reading) => !isThere(reading, there))).toEqual([]);
  });

  it('every part of the article is reached', () => {
    for (const there of rooms) {
      expect(new Set(places(there).map(({ step }) => step)).size).toBe(there.steps.length);
      expect(places(there).some(({ zone }) => zone === 'related')).toBe(there.relatedCount > 0);
    }
  });

  it('a changed room keeps the place, or the nearest there is', () => {
    for (const before of rooms) {
      for (const after of rooms) {
        for (const reading of places(before)) {
          const kept = keepReading(reading, after);
          expect(isThere(kept, after)).toBe(true);
          if (isThere(reading, after) && reading.above === 'body')
            expect(kept).toMatchObject({ zone: reading.zone, step: reading.step });
        }
      }
    }
  });
});
