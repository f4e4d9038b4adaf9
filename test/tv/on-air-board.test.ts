import { OnAirBoard } from '../../src/tv/on-air-board.js';
import { toRailModel } from '../../src/tv/view-models/rail-model.js';
import { aCard, aPageLens, aRail } from '../support/page-on-tv.js';

const minute = 60_000;
const noon = Date.parse('2026-01-06T12:00:00Z');
const programme = (title: string, fromMin: number, toMin: number) => ({
  id: title,
  title,
  startsAt: new Date(noon + fromMin * minute).toISOString(),
  endsAt: new Date(noon + toMin * minute).toISOString(),
});
const day = [programme('Noon', -15, 15), programme('Later', 15, 60), programme('Last', 60, 90)];

beforeEach(() => jest.useFakeTimers({ now: noon }));
afterEach(() => jest.useRealTimers());

function open(days: Record<string, typeof day | undefined>) {
  const lens = aPageLens({ now: () => Date.now() });
  const asked: string[] = [];
  const tv = { changes: 0 };
  const board = new OnAirBoard({
    lens: () => lens,
    readDay: async (storyId) => {
      asked.push(storyId);
      return days[storyId];
    },
    onChange: () => {
      tv.changes += 1;
    },
  });
  const rail = (id: string) => ({
    ...aRail('air', id),
    layout: 'live' as const,
    cards: [aCard({ id, kind: 'live', headline: `Stream ${id}`, section: 'Live' })],
  });
  const cardOf = (id: string) => toRailModel(rail(id), { ...lens, onAir: (of) => board.linesOf(of) }).cardAt(0);
  return { tv, board, asked, cardOf };
}

it('gives a card what is on, how far it is, and what comes next, and says so', async () => {
  const { board, cardOf } = open({ port: day });
  board.watch(['port']);
  await jest.advanceTimersByTimeAsync(0);
  expect(cardOf('port')).toMatchObject({ meta: 'Now: Noon', next: 'Next 12:15: Later', begunShare: 0.5 });
  expect(cardOf('port')?.spoken).toBe('Stream port, Live, Live. Now: Noon, until 12:15. Next: Later, at 12:15.');
  board.watch([]);
});

it('changes with the programme, by the minute between, and asks no more for it', async () => {
  const { tv, board, asked, cardOf } = open({ port: day });
  board.watch(['port']);
  await jest.advanceTimersByTimeAsync(minute);
  const perMinute = tv.changes;
  await jest.advanceTimersByTimeAsync(14 * minute);
  expect(cardOf('port')?.meta).toBe('Now: Later');
  expect(tv.changes - perMinute).toBeLessThanOrEqual(15);
  expect(asked).toEqual(['port']);
  board.watch([]);
});

it('leaves the card of a stream that has no schedule as it is, and the others theirs', async () => {
  const { board, cardOf } = open({ port: day, mole: undefined });
  board.watch(['port', 'mole']);
  await jest.advanceTimersByTimeAsync(0);
  expect(cardOf('mole')).toMatchObject({ meta: 'Live', begunShare: undefined, spoken: 'Stream mole, Live, Live' });
  expect(cardOf('port')?.meta).toBe('Now: Noon');
  board.watch([]);
});

it('asks for no stream whose card is out of sight, and does not ask again for one that soon comes back', async () => {
  const { tv, board, asked } = open({ port: day, mole: day });
  board.watch(['port']);
  await jest.advanceTimersByTimeAsync(0);
  board.watch([]);
  const before = tv.changes;
  await jest.advanceTimersByTimeAsync(3 * minute);
  expect(tv.changes).toBe(before);
  board.watch(['port']);
  await jest.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['port']);
  board.watch([]);
});
