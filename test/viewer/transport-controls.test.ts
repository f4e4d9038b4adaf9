import { type Controls, type ControlsKey, stepControls, withButton } from '../../src/viewer/transport-controls.js';

type Id = 'replay' | 'play' | 'captions';
const buttons: readonly Id[] = ['replay', 'play', 'captions'];
const hidden: Controls<Id> = { isShown: false, zone: 'buttons', button: 'play' };
const shown: Controls<Id> = { ...hidden, isShown: true };
const keys: readonly ControlsKey[] = ['up', 'down', 'left', 'right', 'ok', 'other', 'rested'];

describe('hidden controls', () => {
  it.each(keys.filter((key) => key !== 'rested'))('come up on %s', (key) => {
    expect(stepControls(hidden, key, buttons).controls.isShown).toBe(true);
  });

  it('seek at once on Left and Right, and then have the focus on the bar', () => {
    expect(stepControls(hidden, 'left', buttons)).toMatchObject({ act: 'back', controls: { zone: 'bar' } });
    expect(stepControls(hidden, 'right', buttons)).toMatchObject({ act: 'forward', controls: { zone: 'bar' } });
  });

  it('do not act on OK', () => {
    expect(stepControls(hidden, 'ok', buttons)).toMatchObject({
      act: 'none',
      controls: { zone: 'buttons', button: 'play' },
    });
  });
});

describe('shown controls', () => {
  it('move between bar and buttons by Up and Down', () => {
    const onBar = stepControls(shown, 'up', buttons).controls;
    expect(onBar.zone).toBe('bar');
    expect(stepControls(onBar, 'down', buttons).controls).toEqual(shown);
  });

  it('move along the buttons and stop at both ends', () => {
    const right = stepControls(shown, 'right', buttons).controls;
    expect(right.button).toBe('captions');
    expect(stepControls(right, 'right', buttons).controls.button).toBe('captions');
  });

  it('press a button, and pause from the bar', () => {
    expect(stepControls(shown, 'ok', buttons).act).toBe('press');
    expect(stepControls({ ...shown, zone: 'bar' }, 'ok', buttons).act).toBe('toggle');
  });

  it('hide when nothing was pressed for a while', () => {
    expect(stepControls(shown, 'rested', buttons).controls.isShown).toBe(false);
  });
});

describe('in every state, with every key', () => {
  const states = [true, false].flatMap((isShown) =>
    (['bar', 'buttons'] as const).flatMap((zone) => buttons.map((button) => ({ isShown, zone, button }))),
  );

  it('the focus is on a button that is there', () => {
    for (const state of states) {
      for (const key of keys) {
        for (const there of [buttons, ['replay', 'play'] as const, ['play'] as const]) {
          expect(there).toContain(stepControls<Id>(state, key, there).controls.button);
        }
      }
    }
  });

  it('nothing seeks, pauses or presses when nothing was pressed', () => {
    expect(states.map((state) => stepControls(state, 'rested', buttons).act)).toEqual(states.map(() => 'none'));
  });

  it('a button that goes gives its focus to the one in the middle', () => {
    expect(withButton<Id>({ ...shown, button: 'captions' }, ['replay', 'play']).button).toBe('replay');
  });
});
