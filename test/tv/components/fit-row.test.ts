/** @jest-environment jsdom */
import { Button } from '../../../src/tv/components/Button.js';
import { fitRow, rowWidth } from '../../../src/tv/components/fit-row.js';

// Without a canvas, letters are half as wide as high.
beforeAll(() => jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

const row = [
  { id: 'watch', label: 'Regarder en direct' },
  { id: 'replay', label: 'Regarder depuis le début' },
];
const widthOf = (models: typeof row) => rowWidth(models, 20);

it('leaves a row that fits as it is', () => {
  expect(fitRow(row, widthOf(row), 20)).toBe(row);
});

it('brings words closer to the edges of their buttons before any of them is cut', () => {
  const fitted = fitRow(row, widthOf(row) - 40, 20);
  expect(rowWidth(fitted, 20)).toBeLessThanOrEqual(widthOf(row) - 40);
  expect(fitted.every(({ width, padding }) => width === undefined && Number(padding) < 36)).toBe(true);
});

it('takes from the widest button alone what cannot be had otherwise', () => {
  const room = widthOf(row) - 200;
  const fitted = fitRow(row, room, 20);
  expect(rowWidth(fitted, 20)).toBe(room);
  expect(fitted.map(({ width }) => width !== undefined)).toEqual([false, true]);
});

it('is as wide as its drawing where a button has no words', () => {
  expect(Button.widthOf({ id: 'pause', icon: 'pause', label: '' })).toBe(36 + 30 + 36);
});
