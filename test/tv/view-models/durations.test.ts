import { clockText } from '../../../src/tv/view-models/durations.js';

describe('the length of a video', () => {
  it.each([
    ['in minutes and seconds', 102, 'en', '1:42'],
    ['with hours', 3725, 'es', '1:02:05'],
    ['in the digits of Farsi', 3725, 'fa', '۱:۰۲:۰۵'],
    ['in the digits of Arabic in Egypt', 102, 'ar-EG', '١:٤٢'],
    ['in those that Arabic in Morocco uses', 102, 'ar-MA', '1:42'],
    ['never below nothing', -4, 'en', '0:00'],
  ])('is written %s', (_, seconds, locale, text) => {
    expect(clockText(seconds, locale)).toBe(text);
  });
});
