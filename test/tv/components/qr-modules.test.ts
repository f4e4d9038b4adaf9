import { qrModules } from '../../../src/tv/components/phone/qr-modules.js';

describe('a code for phones', () => {
  it('is square and has its three finders', () => {
    const modules = qrModules('https://news.example/politics/harbour-council');
    const last = modules.length - 1;
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    const ring = (top: number, left: number) =>
      [0, 1, 2, 3, 4, 5, 6].every((step) => modules[top]?.[left + step] && modules[top + step]?.[left]);
    expect([ring(0, 0), ring(0, last - 6), ring(last - 6, 0)]).toEqual([true, true, true]);
    expect(modules[last]?.[last] !== undefined && ring(last - 6, last - 6)).toBe(false);
  });
});
