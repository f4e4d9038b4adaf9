import { createAnswer } from '../../src/server/answer.js';
import { createAnswerCache } from '../../src/server/answer-cache.js';

const answerOf = (text: string) => createAnswer(Buffer.from(text), { 'content-type': 'text/plain' });
const LONG = 'news '.repeat(1_000);

describe('an answer', () => {
  it.each(['br', 'gzip'] as const)('is compressed in %s once, and only when it is asked for', async (encoding) => {
    const answer = answerOf(LONG);
    expect(answer.sizeBytes()).toBe(LONG.length);
    const first = answer.variant(encoding);
    expect(answer.variant(encoding)).toBe(first);
    const made = await first;
    expect(answer.variant(encoding)).toBe(made);
    expect(answer.sizeBytes()).toBe(LONG.length + made.bytes.length);
  });

  it('has an ETag that follows from its bytes', async () => {
    const etagOf = async (text: string) => (await answerOf(text).variant('identity')).etag;
    expect(await etagOf('a')).toBe(await etagOf('a'));
    expect(await etagOf('a')).not.toBe(await etagOf('b'));
  });
});

describe('the cache of answers', () => {
  it('takes over what a new generation did not change', () => {
    const cache = createAnswerCache(1e6);
    const first = cache.put('/a', answerOf('same'));
    cache.startGeneration();
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.put('/a', answerOf('same'))).toBe(first);
    cache.startGeneration();
    expect(cache.put('/a', answerOf('other'))).not.toBe(first);
  });

  it('keeps to its bound and lets go of what was not asked for', () => {
    const cache = createAnswerCache(50_000);
    for (let at = 0; at < 200; at += 1) {
      cache.put(`/${at}`, answerOf('x'.repeat(1_000)));
      cache.get('/0');
    }
    expect(cache.sizeBytes()).toBeLessThan(50_000 + 16 * 1_000 + 1);
    expect(cache.get('/0')).toBeDefined();
    expect(cache.get('/1')).toBeUndefined();
  });
});
