import { mayPreview } from '../../src/viewer/may-preview.js';
import { usualSettings } from '../../src/viewer/viewer-settings.js';

it('plays in the lead only if operator and viewer like it, nothing is to be spared, and things may move', () => {
  expect(mayPreview(usualSettings, { livePreview: true })).toBe(true);
  expect(mayPreview(usualSettings, undefined)).toBe(true);
  expect(mayPreview(usualSettings, { livePreview: false })).toBe(false);
  const spared = [{ livePreview: false }, { savesData: true }, { motion: 'reduced' as const }];
  for (const wish of spared) expect(mayPreview({ ...usualSettings, ...wish }, {})).toBe(false);
});
