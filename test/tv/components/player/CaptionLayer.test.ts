/** @jest-environment jsdom */
import { CaptionLayer, type CaptionsAbove } from '../../../../src/tv/components/player/CaptionLayer.js';
import { player, playerText } from '../../../../src/tv/components/player/player-layout.js';
import { usualCaptionStyle } from '../../../../src/viewer/caption-style.js';
import { mount } from '../../../support/mount.js';

const shown = () => {
  const tv = mount<CaptionLayer>({ type: CaptionLayer });
  tv.subject.say([{ text: 'The twelve oldest go first.', place: undefined }], usualCaptionStyle);
  return (above: CaptionsAbove): number => {
    tv.subject.raise(above);
    const block = tv.subject.children[0]!;
    return block.getSmooth('y', block.y) + block.h;
  };
};

describe('captions', () => {
  it('stand at the foot of a picture that nothing lies over', () => {
    expect(shown()('nothing')).toBe(player.cue.lowestY);
  });

  it('stand clear of the bar, and of the small picture of a seek', () => {
    const footOver = shown();
    expect(footOver('controls')).toBeLessThan(player.bar.y - player.bar.focusedKnob / 2);
    expect(footOver('preview')).toBeLessThan(playerText.previewFootY);
    expect(footOver('nothing')).toBe(player.cue.lowestY);
  });
});
