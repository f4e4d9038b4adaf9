import { limitConcurrency } from '../../../src/server/images/limit-concurrency.js';

describe('a limit of concurrency', () => {
  it('is never passed, and everyone has a turn, failures too', async () => {
    const limited = limitConcurrency(3);
    let running = 0;
    let most = 0;
    const job = (at: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (at % 4 === 0) throw new Error('failed');
      return at;
    };
    const done = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => limited(job(at))));
    expect(most).toBe(3);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
  });
});
