import { Card } from '../../src/contract/page.js';
import { emptyLibrary } from '../../src/viewer/library.js';
import { noteOpened, setSaved } from '../../src/viewer/library-changes.js';
import { newsOf } from '../../src/viewer/story-news.js';

const noon = Date.parse('2026-01-01T12:00:00Z');
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();
const aCard = (fields: object): Card =>
  Card.parse({ id: 'bridge', kind: 'article', headline: 'Bridge closed', publishedAt: at(-60), ...fields });
const read = noteOpened(aCard({ threadId: 't1', threadAt: at(-60) }))(emptyLibrary, noon);

describe('what is new about a story that was read', () => {
  it('is nothing as long as nothing happened', () => {
    expect(newsOf(read, aCard({ threadId: 't1', threadAt: at(-60) }))).toBeUndefined();
    expect(newsOf(emptyLibrary, aCard({ revision: 4, threadId: 't1', threadAt: at(5) }))).toBeUndefined();
  });

  it('is that its words were changed', () => {
    expect(newsOf(read, aCard({ revision: 2 }))).toBe('updated');
  });

  it('is what came of its story since, on that and on the one that was read', () => {
    expect(newsOf(read, aCard({ id: 'later', threadId: 't1', publishedAt: at(5), threadAt: at(5) }))).toBe('new');
    expect(newsOf(read, aCard({ threadId: 't1', threadAt: at(5) }))).toBe('updated');
  });

  it('is not what came before, nor another story', () => {
    expect(newsOf(read, aCard({ id: 'first', threadId: 't1', publishedAt: at(-90), threadAt: at(5) }))).toBeUndefined();
    expect(newsOf(read, aCard({ id: 'other', threadId: 't2', publishedAt: at(5) }))).toBeUndefined();
  });

  it('asks what was read, not what was saved', () => {
    const saved = setSaved(aCard({ threadId: 't1' }), true)(emptyLibrary, noon);
    expect(newsOf(saved, aCard({ revision: 2, threadId: 't1', threadAt: at(5) }))).toBeUndefined();
  });
});
