/**
 * @jest-environment jsdom
 */
import { rowWidth } from '../../../../src/tv/components/fit-row.js';
import { fitButtons } from '../../../../src/tv/components/player/fit-buttons.js';
import { playerText } from '../../../../src/tv/components/player/player-layout.js';
import { safe, stage } from '../../../../src/tv/theme/layout.js';
import { applyLook } from '../../../../src/tv/theme/look.js';
import type { PlayerButton } from '../../../../src/tv/view-models/player-controls.js';
import { textSizes, usualSettings } from '../../../../src/viewer/viewer-settings.js';

const aButton = (id: PlayerButton['id'], label: string, icon?: PlayerButton['icon']): PlayerButton => ({
  id,
  label,
  spoken: id,
  ...(icon && { icon }),
});

const few = [aButton('previous', '', 'previous'), aButton('playPause', '', 'pause'), aButton('speed', '1×')];
const many = [
  aButton('previous', 'Depuis le début', 'previous'),
  aButton('replay', '', 'replay'),
  aButton('playPause', '', 'pause'),
  aButton('next', '', 'next'),
  aButton('chapters', 'Chapitres', 'sections'),
  aButton('captions', 'Désactivés', 'captions'),
  aButton('audio', 'Français', 'listen'),
  aButton('speed', '1×'),
  aButton('quality', 'Automatique'),
];

// Without a canvas, letters are half as wide as high.
beforeAll(() => jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => applyLook(usualSettings));

describe('the buttons of the player', () => {
  it('keep their words and their room where there is enough of it', () => {
    expect(fitButtons(few).map(({ padding }) => padding)).toEqual([undefined, undefined, undefined]);
    expect(fitButtons(few).map(({ label }) => label)).toEqual(['', '', '1×']);
  });

  it('leave room for the times beside them at every text size', () => {
    for (const textSize of textSizes) {
      applyLook({ ...usualSettings, textSize });
      expect(rowWidth(fitButtons(many), playerText.buttons.gap)).toBeLessThan(stage.w - 2 * safe.x - 200);
    }
  });

  it('lose words only where a drawing says as much, those of the way back first', () => {
    applyLook({ ...usualSettings, textSize: 'largest' });
    const labels = Object.fromEntries(fitButtons(many).map(({ id, label }) => [id, label]));
    expect(labels).toMatchObject({ previous: '', speed: '1×', quality: 'Automatique' });
    expect(fitButtons(many).every(({ label, icon }) => label !== '' || icon !== undefined)).toBe(true);
  });
});
