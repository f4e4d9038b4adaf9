import { answerWithinMs, askAfterMs, presenceAt } from '../../src/viewer/still-watching.js';

describe('still watching', () => {
  it('is asked after three hours without a key, and given up a minute later', () => {
    expect(askAfterMs).toBe(3 * 3_600_000);
    expect(presenceAt(0, askAfterMs - 1)).toBe('there');
    expect(presenceAt(0, askAfterMs)).toBe('asked');
    expect(presenceAt(0, askAfterMs + answerWithinMs)).toBe('gone');
  });
});
