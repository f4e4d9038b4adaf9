import { didYouMean, nearestName } from '../../../src/server/channel/nearest-name.js';

const fields = ['limit', 'layout', 'refreshSec', 'storyKind', 'pageIds'];

describe('the name that was meant', () => {
  it.each([
    ['limt', 'limit'],
    ['liimt', 'limit'],
    ['LIMIT', 'limit'],
    ['storykind', 'storyKind'],
    ['pageids', 'pageIds'],
    ['refresh', 'refreshSec'],
  ])('by %s is %s', (written, meant) => {
    expect(nearestName(written, fields)).toBe(meant);
  });

  it.each(['wallpaper', 'x', 'tim', ''])('by %j is not known', (written) => {
    expect([nearestName(written, fields), didYouMean(written, fields)]).toEqual([undefined, '']);
  });

  it('is the nearest of several', () => {
    expect(nearestName('polotics', ['policies', 'politic', 'politics'])).toBe('politics');
  });
});
