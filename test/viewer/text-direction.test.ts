import { directionMark, directionOfText, isolated } from '../../src/viewer/text-direction.js';

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

describe('a text that has no letters, or others than its line', () => {
  it('has the direction of the mark before it', () => {
    expect(directionOfText(`${directionMark('rtl')} · 2 h ago`)).toBe('rtl');
    expect(directionOfText(`${directionMark('ltr')} · أخبار`)).toBe('ltr');
  });

  it('is kept apart from what it stands beside only where it runs to another side', () => {
    expect(isolated('25 min ago', 'ltr')).toBe('25 min ago');
    expect(isolated('قبل 25 دقيقة', 'rtl')).toBe('قبل 25 دقيقة');
    expect(isolated('قبل 25 دقيقة', 'ltr')).toBe('\u2068قبل 25 دقيقة\u2069');
    expect(isolated('25 min ago', 'rtl')).toBe('\u206825 min ago\u2069');
  });
});
