import type { Alert } from '../../../src/contract/alert.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const anAlert = (id: string, startMinute = 0, facts: Partial<Alert> = {}): Alert => ({
  id,
  severity: 'breaking',
  headline: `Alert ${id}`,
  startsAt: at(startMinute).toISOString(),
  expiresAt: at(startMinute + 30).toISOString(),
  ...facts,
});

let stores: OpenStores;
beforeEach(async () => {
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(() => stores.close());

it('gives alerts back as they were, newest first', async () => {
  const first = anAlert('a', 0, { storyId: 'storm', severity: 'takeover' });
  const second = anAlert('b', 5);
  await stores.alerts.add(first);
  await stores.alerts.add(second);
  expect(await stores.alerts.listCurrent(at(6))).toEqual([second, first]);
});

it('ends them when their time is over', async () => {
  await stores.alerts.add(anAlert('a'));
  expect(await stores.alerts.listCurrent(at(29))).toHaveLength(1);
  expect(await stores.alerts.listCurrent(at(30))).toEqual([]);
  expect(await stores.alerts.withdraw('a', at(31))).toBe(false);
});

it('withdraws one once', async () => {
  await stores.alerts.add(anAlert('a'));
  await stores.alerts.add(anAlert('b'));
  expect(await stores.alerts.withdraw('a', at(1))).toBe(true);
  expect(await stores.alerts.withdraw('a', at(2))).toBe(false);
  expect((await stores.alerts.listCurrent(at(2))).map(({ id }) => id)).toEqual(['b']);
});
