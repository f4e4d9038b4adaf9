import fc from 'fast-check';
import {
  firstSettingsFocus,
  keepSettingsFocus,
  leaveRows,
  moveSettingsFocus,
  type SettingsFocus,
  type SettingsRoom,
} from '../../src/viewer/settings-focus.js';

const room: SettingsRoom = {
  sectionCount: 3,
  rows: [
    { optionCount: 4, chosen: 2 },
    { optionCount: 0, chosen: 0 },
  ],
};
const go = (focus: SettingsFocus, ...keys: ('up' | 'down' | 'left' | 'right')[]) =>
  keys.reduce((at, key) => moveSettingsFocus(at, key, room), focus);

describe('the focus in settings', () => {
  it('goes through the sections, and from one into its rows and onto what is chosen', () => {
    expect(go(firstSettingsFocus, 'down')).toEqual({ zone: 'sections', section: 1, row: 0, option: 0 });
    expect(go(firstSettingsFocus, 'right')).toEqual({ zone: 'rows', section: 0, row: 0, option: 2 });
  });

  it('goes through the choices of a row, and left of the first one back to the sections', () => {
    expect(go(firstSettingsFocus, 'right', 'right')).toMatchObject({ option: 3 });
    expect(go(firstSettingsFocus, 'right', 'left', 'left', 'left')).toMatchObject({ zone: 'sections', row: 0 });
  });

  it('comes back to the row that it left', () => {
    expect(go(firstSettingsFocus, 'right', 'down', 'left', 'right')).toMatchObject({ zone: 'rows', row: 1 });
  });

  it('leaves to others what it has no use for', () => {
    expect(go(firstSettingsFocus, 'left')).toBe(firstSettingsFocus);
    expect(go(firstSettingsFocus, 'up')).toBe(firstSettingsFocus);
    const last = go(firstSettingsFocus, 'right', 'down');
    expect(moveSettingsFocus(last, 'down', room)).toBe(last);
    expect(moveSettingsFocus(last, 'right', room)).toBe(last);
  });

  it('is always on something, whatever keys come and whatever rows there are', () => {
    const key = fc.constantFrom<'up' | 'down' | 'left' | 'right'>('up', 'down', 'left', 'right');
    const anyRoom = fc.record({
      sectionCount: fc.integer({ min: 1, max: 5 }),
      rows: fc.array(fc.record({ optionCount: fc.nat(4), chosen: fc.constant(0) }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, anyRoom)), (steps) => {
        let focus = firstSettingsFocus;
        for (const [pressed, now] of steps) {
          focus = keepSettingsFocus(moveSettingsFocus(keepSettingsFocus(focus, now), pressed, now), now);
          expect(focus.section).toBeLessThan(now.sectionCount);
          if (focus.zone === 'rows') expect(now.rows[focus.row]).toBeDefined();
          expect(focus.option).toBeLessThan(Math.max(1, now.rows[focus.row]?.optionCount ?? 1));
        }
        expect(leaveRows(focus).zone).toBe('sections');
      }),
    );
  });
});
