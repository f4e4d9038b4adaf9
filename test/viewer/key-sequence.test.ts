import { addToSequence, noSequence } from '../../src/viewer/key-sequence.js';

function press(keys: readonly string[], everyMs = 200) {
  let state = noSequence;
  return keys.filter((key, index) => {
    const step = addToSequence(state, key, 1000 + index * everyMs);
    state = step.next;
    return step.isComplete;
  }).length;
}

const right = ['up', 'up', 'down', 'down', 'up', 'down'];

describe('the hidden keys', () => {
  it('open what they hide, each time they are pressed', () => {
    expect(press(right)).toBe(1);
    expect(press([...right, ...right])).toBe(2);
  });

  it('may be begun again after a slip', () => {
    expect(press(['up', 'left', ...right])).toBe(1);
    expect(press(['up', 'up', 'down', 'up', 'up', 'down', 'down', 'up', 'down'])).toBe(1);
  });

  it('are pressed in one go', () => {
    expect(press(right, 1500)).toBe(0);
  });
});
