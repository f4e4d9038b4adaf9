import { AlertRequest } from '../../../src/contract/alert-request.js';
import { plainLine } from '../../../src/server/alerts/plain-line.js';
import { NOON } from '../../support/memory-stores.js';
import { aStory } from '../../support/story-builders.js';
import { type TestApp, testApp } from '../test-app.js';

let served: TestApp;
beforeEach(async () => {
  served = await testApp({ stories: [aStory({ id: 'storm' })] });
});
afterEach(() => served.app.close());

const push = (facts: object = {}) => served.alerts.push(AlertRequest.parse({ headline: 'Storm warning', ...facts }));
const shown = () => JSON.parse(served.alerts.text()).alerts as { id: string; headline: string; storyId?: string }[];
const later = (ms: number) => {
  served.clock.now = new Date(NOON.getTime() + ms);
};

describe('the board of alerts', () => {
  it('shows the most urgent first, and the newest among equals', async () => {
    for (const [headline, severity] of [
      ['one', 'info'],
      ['two', 'takeover'],
      ['three', 'breaking'],
      ['four', 'breaking'],
    ])
      await push({ headline, severity });
    expect(shown().map(({ headline }) => headline)).toEqual(['two', 'four', 'three', 'one']);
  });

  it('tells its listeners of a change, and only then', async () => {
    let changes = 0;
    served.alerts.onChange(() => {
      changes += 1;
    });
    await push();
    await served.alerts.refresh();
    expect(changes).toBe(1);
    later(30 * 60_000);
    await served.alerts.refresh();
    expect([changes, shown()]).toEqual([2, []]);
  });

  it('takes off what is over though the store is out of reach', async () => {
    await push();
    served.stores.setBroken(true);
    later(30 * 60_000);
    await expect(served.alerts.refresh()).rejects.toThrow();
    expect(shown()).toEqual([]);
  });

  it('refuses a story that the channel does not have, and more alerts than anybody can read', async () => {
    expect(await push({ storyId: 'nowhere' })).toEqual({ ok: false, error: 'unknownStory' });
    for (let count = 0; count < 20; count += 1) expect(await push({ storyId: 'storm' })).toMatchObject({ ok: true });
    expect(await push()).toEqual({ ok: false, error: 'tooManyAlerts' });
  });

  it('keeps an alert whose story has gone, without it; one whose story was withdrawn leaves', async () => {
    await push({ storyId: 'storm' });
    served.stores.put([]);
    await served.content.refresh();
    await served.alerts.refresh();
    expect(shown()).toMatchObject([{ headline: 'Storm warning' }]);
    expect(shown()[0]).not.toHaveProperty('storyId');

    await served.stores.stories.saveFetched({
      sourceId: 'wire',
      stories: [],
      retracted: [{ storyId: 'storm', at: NOON }],
      seenAt: NOON,
      keepDays: 7,
    });
    await served.content.refresh();
    await served.alerts.refresh();
    expect(shown()).toEqual([]);
  });
});

describe('a line of plain text', () => {
  it('has no breaks, control characters or marks that turn the text around them', () => {
    expect(plainLine('  Storm\n\tis\u0007 \u202Ecoming\u200B ')).toBe('Storm is coming');
    expect(plainLine('\u200B\n')).toBe('');
    expect(plainLine('عاجل: انقطاع الكهرباء')).toBe('عاجل: انقطاع الكهرباء');
  });
});
