import { firstRowShown, movedInGuide, programmeState, rowAt } from '../../src/viewer/guide.js';

const minute = 60_000;
const noon = Date.parse('2026-01-06T12:00:00Z');
const programme = (title: string, fromMin: number, toMin: number) => ({
  id: title,
  title,
  startsAt: new Date(noon + fromMin * minute).toISOString(),
  endsAt: new Date(noon + toMin * minute).toISOString(),
});
const port = [
  programme('Old', -120, -60),
  programme('Morning', -60, -10),
  programme('Noon', -10, 30),
  programme('Later', 30, 90),
];
const mole = [programme('Sea', -200, -30), programme('Light', -30, 45), programme('Night sea', 45, 200)];

it('tells what is over, what can still be seen from its start, what is on and what comes', () => {
  const states = port.map((each) => programmeState(each, noon, noon - 90 * minute));
  expect(states).toEqual(['past', 'replay', 'now', 'later']);
  expect(port.map((each) => programmeState(each, noon, undefined))).toEqual(['past', 'past', 'now', 'later']);
});

it('opens at what is on, else at what comes next, else at the last', () => {
  expect([rowAt(port, noon), rowAt(port, noon + 500 * minute), rowAt(undefined, noon)]).toEqual([2, 3, 0]);
});

it('goes up and down through one day and stops at its ends', () => {
  const place = { stream: 0, row: 0 };
  expect(movedInGuide(place, 'up', [port, mole], noon)).toBe(place);
  expect(movedInGuide(place, 'down', [port, mole], noon)).toEqual({ stream: 0, row: 1 });
  const last = { stream: 0, row: 3 };
  expect(movedInGuide(last, 'down', [port, mole], noon)).toBe(last);
});

it('goes to another stream at the same time of day, and to none beyond the last', () => {
  expect(movedInGuide({ stream: 0, row: 2 }, 'right', [port, mole], noon)).toEqual({ stream: 1, row: 1 });
  expect(movedInGuide({ stream: 0, row: 0 }, 'right', [port, mole], noon)).toEqual({ stream: 1, row: 0 });
  const last = { stream: 1, row: 1 };
  expect(movedInGuide(last, 'right', [port, mole], noon)).toBe(last);
});

it('shows the row above the focus, and no empty place at the end', () => {
  expect([firstRowShown(0, 3, 9), firstRowShown(4, 3, 9), firstRowShown(8, 3, 9), firstRowShown(1, 8, 4)]).toEqual([
    0, 3, 6, 0,
  ]);
});
