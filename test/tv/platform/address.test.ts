/** @jest-environment jsdom */
import { createAddress } from '../../../src/tv/platform/address.js';

const isTold = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the address', () => {
  it('tells of a link that arrives while the app runs, though a place before it is written down meanwhile', async () => {
    const told: string[] = [];
    const address = createAddress(window);
    address.onChange((hash) => told.push(hash));
    window.location.hash = '#watch/second';
    address.write('#watch/first');
    await isTold();
    expect(told).toEqual(['#watch/second']);
  });

  it('is not told of what the app wrote itself', async () => {
    const told: string[] = [];
    const address = createAddress(window);
    address.onChange((hash) => told.push(hash));
    address.write('#story/storm');
    await isTold();
    expect([told, address.read().hash]).toEqual([[], '#story/storm']);
  });
});
