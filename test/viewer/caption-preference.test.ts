import { preferredTrack, readCaptionPreference, usualCaptions } from '../../src/viewer/caption-preference.js';

describe('what a TV kept of captions', () => {
  it('is read back', () => {
    const kept = {
      ...usualCaptions,
      mode: 'onReplay' as const,
      language: 'es',
      style: { ...usualCaptions.style, size: 'huge' as const },
    };
    expect(readCaptionPreference(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', 'en', '[]', '{"mode":"loud","language":7,"style":{"size":"tiny","colour":null}}'])(
    'is as usual where it is none (%s)',
    (text) => {
      expect(readCaptionPreference(text)).toEqual(usualCaptions);
    },
  );
});

describe('the track', () => {
  const tracks = [
    { id: 'a', language: 'fr' },
    { id: 'b', language: 'es-MX' },
    { id: 'c', language: 'en' },
  ];
  const pick = (language?: string, device = 'en-GB') =>
    preferredTrack(tracks, { ...usualCaptions, mode: 'on', language }, device)?.id;

  it('is in the language that was chosen last, of any region', () => {
    expect(pick('es-ES')).toBe('b');
  });

  it('else in the language of the TV, else the first', () => {
    expect(pick()).toBe('c');
    expect(pick('de', 'ar')).toBe('a');
  });

  it('is none when captions are off', () => {
    expect(preferredTrack(tracks, usualCaptions, 'en')).toBeUndefined();
  });
});
