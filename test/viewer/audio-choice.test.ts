import { preferredAudio, readAudioPreference, writeAudioPreference } from '../../src/viewer/audio-choice.js';

const choices = [
  { id: '0', language: 'en', label: 'English', role: 'main' as const },
  { id: '1', language: 'en-GB', label: 'English', role: 'description' as const },
  { id: '2', language: 'es', label: 'Español', role: 'main' as const },
];

describe('the sound', () => {
  it('is like the one that was chosen last', () => {
    expect(preferredAudio(choices, { language: 'en', role: 'description' })?.id).toBe('1');
    expect(preferredAudio(choices, { language: 'es', role: 'description' })?.id).toBe('2');
  });

  it('is left to the stream without a wish, or without such a language', () => {
    expect(preferredAudio(choices, undefined)).toBeUndefined();
    expect(preferredAudio(choices, { language: 'de', role: 'main' })).toBeUndefined();
  });

  it('is remembered', () => {
    const preference = { language: 'es', role: 'description' } as const;
    expect(readAudioPreference(writeAudioPreference(preference))).toEqual(preference);
    expect(readAudioPreference('en loud')).toEqual({ language: 'en', role: 'main' });
    expect(readAudioPreference(null)).toBeUndefined();
  });
});
