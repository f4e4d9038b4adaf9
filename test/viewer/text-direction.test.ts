import { directionOfText } from '../../src/viewer/text-direction.js';

describe('the direction of a text', () => {
  it.each([
    ['Harbour City', 'ltr'],
    ['أخبار المدينة', 'rtl'],
    ['חדשות העיר', 'rtl'],
    ['اخبار شهر', 'rtl'],
    ['新闻', 'ltr'],
    ['2026: «أخبار»', 'rtl'],
    ['“BBC عربي”', 'ltr'],
    ['2026 – 12', 'ltr'],
    ['', 'ltr'],
  ])('of “%s” is %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});
