import { ServedStory } from '../../../src/contract/story.js';
import { toStoryRail } from '../../../src/tv/view-models/story-rail.js';
import { emptyLibrary } from '../../../src/viewer/library.js';
import { noteOpened } from '../../../src/viewer/library-changes.js';
import { aCard, aPageLens } from '../../support/page-on-tv.js';

const lens = aPageLens();
const first = aCard({ id: 'first', threadId: 't1', publishedAt: '2026-11-24T10:00:00Z' });
const update = aCard({ id: 'update', threadId: 't1', publishedAt: '2026-11-24T19:30:00Z' });
const other = aCard({ id: 'other' });
const aStory = (thread?: object) =>
  ServedStory.parse({ id: 'first', kind: 'article', headline: 'Storm nears the coast', thread });

describe('the rail after a story', () => {
  it('begins with the others of its thread, each once, and says so', () => {
    const rail = toStoryRail(aStory({ id: 't1', items: [update, first] }), [update, other], emptyLibrary, lens);
    expect(rail?.title).toBe('The story so far, and more like this');
    expect([0, 1, 2].map((at) => rail?.cardAt(at)?.id)).toEqual(['update', 'other', undefined]);
  });

  it('has the title that the operator gave the thread', () => {
    const thread = { id: 't1', title: 'The storm', items: [update, first] };
    expect(toStoryRail(aStory(thread), [], emptyLibrary, lens)?.title).toMatch(/^The storm: the story so far/);
  });

  it('marks what is new since the viewer was last with the story', () => {
    const before = noteOpened(first)(emptyLibrary, Date.parse('2026-11-24T12:00:00Z'));
    const rail = toStoryRail(aStory({ id: 't1', items: [update, first] }), [other], before, lens);
    expect(rail?.cardAt(0)).toMatchObject({
      meta: 'New · Weather · 12 min ago',
      spoken: expect.stringContaining('New'),
    });
    expect(rail?.cardAt(1)?.meta).not.toMatch(/New/);
  });

  it('has stories like it when it stands alone, and is not there when there are none', () => {
    expect(toStoryRail(aStory(), [other], emptyLibrary, lens)?.title).toBe('More like this');
    expect(toStoryRail(aStory(), [], emptyLibrary, lens)).toBeUndefined();
  });
});
