import { captionModes, replayCaptionsMs, showsCaptions } from '../../src/viewer/caption-mode.js';

const moment = { nowMs: 100_000, replayedAtMs: undefined, isMuted: false };
const shown = (facts: object = {}) => captionModes.filter((mode) => showsCaptions(mode, { ...moment, ...facts }));

describe('captions', () => {
  it('show always or never', () => {
    expect(shown()).toEqual(['on']);
  });

  it('show for twenty seconds after an instant replay', () => {
    expect(shown({ replayedAtMs: 100_000 - replayCaptionsMs + 1 })).toEqual(['on', 'onReplay']);
    expect(shown({ replayedAtMs: 100_000 - replayCaptionsMs })).toEqual(['on']);
  });

  it('show while the sound is off', () => {
    expect(shown({ isMuted: true })).toEqual(['on', 'onMute']);
  });
});
