import type { CardList } from '../../../src/contract/page.js';
import { err, ok, type Result } from '../../../src/contract/result.js';
import type { ApiError } from '../../../src/tv/api/api-error.js';
import { createSearchSource, type SearchAnswer } from '../../../src/tv/api/search-source.js';
import { aCard } from '../../support/page-on-tv.js';

type Found = Result<CardList, ApiError>;

/** An API whose answers come when the test lets them. */
function setUp() {
  const asked: { query: string; signal: AbortSignal | undefined; answer: (found: Found) => void }[] = [];
  const api = {
    search: (query: string, signal?: AbortSignal) =>
      new Promise<Found>((answer) => {
        asked.push({ query, signal, answer });
      }),
  };
  const told: string[] = [];
  const source = createSearchSource(api, () => Date.now());
  const tell = (query: string) => (answer: SearchAnswer) =>
    told.push(`${query}: ${answer.ok ? answer.value.map(({ id }) => id).join() : answer.error.kind}`);
  const type = (query: string) => source.ask(query, tell(query));
  const found = (query: string): Found => ok({ cards: [aCard({ id: `about-${query}` })] });
  const queries = () => asked.map(({ query }) => query);
  return { asked, told, source, type, found, queries };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('searching while typing', () => {
  it('asks for the first letter at once, and for hurried ones together', async () => {
    const { type, queries } = setUp();
    type('h');
    await pass(0);
    expect(queries()).toEqual(['h']);
    for (const query of ['ha', 'har', 'harb']) {
      await pass(10);
      type(query);
    }
    await pass(200);
    expect(queries()).toEqual(['h', 'harb']);
  });

  it('never tells an answer that comes late for an earlier text', async () => {
    const { type, asked, told, found } = setUp();
    type('h');
    await pass(100);
    type('ha');
    await pass(100);
    asked[1]?.answer(found('ha'));
    asked[0]?.answer(found('h'));
    await pass(0);
    expect(told).toEqual(['ha: about-ha']);
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('tells nothing once it was called off', async () => {
    const { type, source, asked, told, found } = setUp();
    type('h');
    await pass(100);
    source.cancel();
    asked[0]?.answer(found('h'));
    await pass(100);
    expect(told).toEqual([]);
  });

  it('knows the answers of the last minute', async () => {
    const { type, asked, told, found, queries } = setUp();
    type('h');
    await pass(100);
    asked[0]?.answer(found('h'));
    await pass(0);
    type('h');
    expect(told).toEqual(['h: about-h', 'h: about-h']);
    await pass(61_000);
    type('h');
    await pass(100);
    expect(queries()).toEqual(['h', 'h']);
  });

  it('says that it is out of reach, and asks again by itself', async () => {
    const { type, asked, told, found } = setUp();
    type('h');
    await pass(100);
    asked[0]?.answer(err({ kind: 'offline' }));
    await pass(3_000);
    asked[1]?.answer(found('h'));
    await pass(0);
    expect(told).toEqual(['h: offline', 'h: about-h']);
  });
});
