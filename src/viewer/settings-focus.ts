import type { Direction } from './page-focus.js';

/** Where the focus is: in the list of sections, or on a row of the section, and on which of the row's choices. */
export interface SettingsFocus {
  readonly zone: 'sections' | 'rows';
  readonly section: number;
  readonly row: number;
  readonly option: number;
}

export interface RowRoom {
  /** None: a row that is one thing. */
  readonly optionCount: number;
  /** Where the focus lands when it comes to the row. */
  readonly chosen: number;
}

export interface SettingsRoom {
  readonly sectionCount: number;
  /** Of the section that has the focus. */
  readonly rows: readonly RowRoom[];
}

export const firstSettingsFocus: SettingsFocus = { zone: 'sections', section: 0, row: 0, option: 0 };

/** The same object when the key is not for this screen. */
export function moveSettingsFocus(focus: SettingsFocus, direction: Direction, room: SettingsRoom): SettingsFocus {
  return focus.zone === 'sections' ? moveInSections(focus, direction, room) : moveInRows(focus, direction, room);
}

function moveInSections(focus: SettingsFocus, direction: Direction, room: SettingsRoom): SettingsFocus {
  switch (direction) {
    case 'up':
    case 'down': {
      const section = focus.section + (direction === 'down' ? 1 : -1);
      return section >= 0 && section < room.sectionCount ? { ...firstSettingsFocus, section } : focus;
    }
    case 'right':
      return room.rows.length > 0 ? landOn({ ...focus, zone: 'rows' }, focus.row, room) : focus;
    case 'left':
      return focus;
  }
}

function moveInRows(focus: SettingsFocus, direction: Direction, room: SettingsRoom): SettingsFocus {
  switch (direction) {
    case 'up':
    case 'down': {
      const row = focus.row + (direction === 'down' ? 1 : -1);
      return row >= 0 && row < room.rows.length ? landOn(focus, row, room) : focus;
    }
    case 'right': {
      const count = room.rows[focus.row]?.optionCount ?? 0;
      return focus.option + 1 < count ? { ...focus, option: focus.option + 1 } : focus;
    }
    case 'left':
      return focus.option > 0 ? { ...focus, option: focus.option - 1 } : leaveRows(focus);
  }
}

export const leaveRows = (focus: SettingsFocus): SettingsFocus => ({ ...focus, zone: 'sections' });

/** Rows may come and go while one is there: the focus stays on something. */
export function keepSettingsFocus(focus: SettingsFocus, room: SettingsRoom): SettingsFocus {
  const section = Math.max(0, Math.min(focus.section, room.sectionCount - 1));
  const row = Math.max(0, Math.min(focus.row, room.rows.length - 1));
  const option = Math.max(0, Math.min(focus.option, (room.rows[row]?.optionCount ?? 0) - 1));
  const zone = room.rows.length === 0 ? 'sections' : focus.zone;
  const isSame = section === focus.section && row === focus.row && option === focus.option && zone === focus.zone;
  return isSame ? focus : { zone, section, row, option };
}

const landOn = (focus: SettingsFocus, row: number, room: SettingsRoom): SettingsFocus => ({
  ...focus,
  row,
  option: Math.max(0, room.rows[row]?.chosen ?? 0),
});
