import { CardList } from '../../../src/contract/page.js';
import type { Story } from '../../../src/contract/story.js';
import { createProgramme } from '../../../src/server/programming/programme.js';
import { aChannel, anEdition, anIndex, minutesBeforeNoon, NOON } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const latest = (stories: readonly Story[], limit = 10) =>
  CardList.parse(createProgramme(anEdition(aChannel()), anIndex(stories), NOON).latest(limit)).cards;

const at = (minutes: number, facts: Partial<Story>) => aStory({ publishedAt: minutesBeforeNoon(minutes), ...facts });

describe('the latest', () => {
  it('are the newest of the whole channel, without what is on air all day', () => {
    const stories = [
      at(3, { id: 'old' }),
      at(1, { id: 'new' }),
      at(0, { id: 'cam', kind: 'live', videos: [aVideo({ isLive: true })] }),
    ];
    expect(latest(stories).map(({ id }) => id)).toEqual(['new', 'old']);
    expect(latest(stories, 1).map(({ id }) => id)).toEqual(['new']);
  });

  it('leave out what is not shown yet', () => {
    const embargoed = at(1, { id: 'embargoed', validity: { from: '2027-01-01T00:00:00Z' } });
    expect(latest([embargoed, at(2, { id: 'shown' })]).map(({ id }) => id)).toEqual(['shown']);
  });

  it('say how long reading aloud takes: all that is read, in the pace of its language', () => {
    const words = Array.from({ length: 165 }, () => 'water').join(' ');
    const [long, short] = latest([
      at(1, { id: 'long', headline: 'Rain', blocks: [{ kind: 'paragraph', text: words }] }),
      at(2, { id: 'short', headline: 'Rain', summary: 'It rains.' }),
    ]);
    expect(long?.speakingSec).toBeGreaterThan(50);
    expect(long?.speakingSec).toBeLessThan(75);
    expect(short?.speakingSec).toBeLessThan(5);
  });
});
