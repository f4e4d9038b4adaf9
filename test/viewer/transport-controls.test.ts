import {
  type Controls,
  type ControlsKey,
  type ControlsRoom,
  steadied,
  stepControls,
} from '../../src/viewer/transport-controls.js';

type Id = 'replay' | 'play' | 'captions';
const buttons: readonly Id[] = ['replay', 'play', 'captions'];
const room: ControlsRoom<Id> = { buttons, cardCount: 2 };
const hidden: Controls<Id> = { isShown: false, zone: 'buttons', button: 'play', card: 0 };
const shown: Controls<Id> = { ...hidden, isShown: true };
const keys: readonly ControlsKey[] = ['up', 'down', 'left', 'right', 'ok', 'other', 'rested'];

describe('hidden controls', () => {
  it.each(keys.filter((key) => key !== 'rested'))('come up on %s', (key) => {
    expect(stepControls(hidden, key, room).controls.isShown).toBe(true);
  });

  it('seek at once on Left and Right, and then have the focus on the bar', () => {
    expect(stepControls(hidden, 'left', room)).toMatchObject({ act: 'back', controls: { zone: 'bar' } });
    expect(stepControls(hidden, 'right', room)).toMatchObject({ act: 'forward', controls: { zone: 'bar' } });
  });

  it('do not act on OK', () => {
    expect(stepControls(hidden, 'ok', room)).toMatchObject({
      act: 'none',
      controls: { zone: 'buttons', button: 'play' },
    });
  });
});

describe('shown controls', () => {
  it('move between bar and buttons by Up and Down', () => {
    const onBar = stepControls(shown, 'up', room).controls;
    expect(onBar.zone).toBe('bar');
    expect(stepControls(onBar, 'down', room).controls).toEqual(shown);
  });

  it('move along the buttons and stop at both ends', () => {
    const right = stepControls(shown, 'right', room).controls;
    expect(right.button).toBe('captions');
    expect(stepControls(right, 'right', room).controls.button).toBe('captions');
  });

  it('press a button, and pause from the bar', () => {
    expect(stepControls(shown, 'ok', room).act).toBe('press');
    expect(stepControls({ ...shown, zone: 'bar' }, 'ok', room).act).toBe('toggle');
  });

  it('hide when nothing was pressed for a while', () => {
    expect(stepControls(shown, 'rested', room).controls.isShown).toBe(false);
  });
});

describe('the rail below', () => {
  const below = stepControls(shown, 'down', room).controls;

  it('is reached by Down, walked along, and left by Up with its place kept', () => {
    const second = stepControls(below, 'right', room).controls;
    expect(second).toMatchObject({ zone: 'related', card: 1 });
    expect(stepControls(second, 'right', room).controls.card).toBe(1);
    const up = stepControls(second, 'up', room).controls;
    expect(up.zone).toBe('buttons');
    expect(stepControls(up, 'down', room).controls.card).toBe(1);
    expect(stepControls(second, 'ok', room).act).toBe('open');
  });

  it('is not there without cards', () => {
    expect(stepControls(shown, 'down', { buttons, cardCount: 0 }).controls.zone).toBe('buttons');
    expect(steadied(below, { buttons, cardCount: 0 }).zone).toBe('buttons');
  });

  it('is closed when the controls hide', () => {
    expect(stepControls(below, 'rested', room).controls).toMatchObject({ isShown: false, zone: 'buttons' });
  });
});

describe('in every state, with every key', () => {
  const states = [true, false].flatMap((isShown) =>
    (['bar', 'buttons', 'related'] as const).flatMap((zone) =>
      buttons.flatMap((button) => [0, 1, 5].map((card) => ({ isShown, zone, button, card }))),
    ),
  );
  const rooms = [buttons, ['replay', 'play'] as const, ['play'] as const].flatMap((there) =>
    [0, 1, 2].map((cardCount) => ({ buttons: there, cardCount })),
  );

  it('the focus is on a button or a card that is there', () => {
    for (const state of states) {
      for (const key of keys) {
        for (const there of rooms) {
          const { controls } = stepControls<Id>(state, key, there);
          expect(there.buttons).toContain(controls.button);
          if (controls.zone === 'related') expect(controls.card).toBeLessThan(there.cardCount);
        }
      }
    }
  });

  it('nothing seeks, pauses or presses when nothing was pressed', () => {
    expect(states.map((state) => stepControls(state, 'rested', room).act)).toEqual(states.map(() => 'none'));
  });

  it('a button that goes gives its focus to the one in the middle', () => {
    const there = { buttons: ['replay', 'play'] as const, cardCount: 0 };
    expect(steadied<Id>({ ...shown, button: 'captions' }, there).button).toBe('replay');
  });
});
