import fc from 'fast-check';
import { defaultSettings, readChosenSettings, usualSettings } from '../../src/viewer/viewer-settings.js';

const device = { prefersReducedMotion: false, prefersMoreContrast: false, savesData: false };

describe("the viewer's settings", () => {
  it('reads what was chosen', () => {
    const chosen = { textSize: 'largest', contrast: 'high', narration: true, narrationRate: 1.5, language: 'ar' };
    expect(readChosenSettings(chosen)).toEqual(chosen);
  });

  it('loses only the field that is damaged', () => {
    const damaged = { textSize: 'gigantic', motion: 'reduced', narrationRate: 90, autoplay: 'no', language: '<b>' };
    expect(readChosenSettings(damaged)).toEqual({ motion: 'reduced' });
  });

  it('takes nothing that is no setting', () => {
    expect(readChosenSettings({ version: 1, __proto__: { contrast: 'low' }, theme: 'pink' })).toEqual({});
    expect(readChosenSettings('largest')).toEqual({});
    expect(readChosenSettings(null)).toEqual({});
  });

  it('never throws, and gives only what is valid', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const chosen = readChosenSettings(data);
        expect(readChosenSettings(chosen)).toEqual(chosen);
      }),
    );
  });

  it('begins as the operator would like, but does what the device asks for first', () => {
    const operators = readChosenSettings({ autoplay: false, motion: 'full', textSize: 'large' });
    const wishes = { prefersReducedMotion: true, prefersMoreContrast: true, savesData: true };
    expect(defaultSettings(operators, device)).toEqual({ ...usualSettings, autoplay: false, textSize: 'large' });
    expect(defaultSettings(operators, wishes)).toMatchObject({
      autoplay: false,
      motion: 'reduced',
      contrast: 'high',
      savesData: true,
    });
  });

  it('tells the operator nothing unless that was chosen', () => {
    expect(defaultSettings({}, device).shareQuality).toBe(false);
  });
});
