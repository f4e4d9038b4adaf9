import type { SpeechVoice } from './speech-engine.js';

/** Voices of a language: those of its region first. A text of an unknown language is read by whoever comes first. */
export function voicesFor(voices: readonly SpeechVoice[], language: string | undefined): readonly SpeechVoice[] {
  if (!language) return voices;
  const wanted = language.toLowerCase();
  const isOfRegion = (voice: SpeechVoice) => voice.language.toLowerCase() === wanted;
  const alike = voices.filter((voice) => primary(voice.language) === primary(wanted));
  return [...alike.filter(isOfRegion), ...alike.filter((voice) => !isOfRegion(voice))];
}

/** The one that the viewer chose, when it speaks the language; else the best. */
export const chooseVoice = (voices: readonly SpeechVoice[], wished: string | undefined): SpeechVoice | undefined =>
  voices.find(({ id }) => id === wished) ?? voices[0];

// Farsi and Norwegian go by two names each.
const otherNames: Readonly<Record<string, string>> = { prs: 'fa', pes: 'fa', nb: 'no', nn: 'no', iw: 'he' };

function primary(language: string): string {
  const name = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return otherNames[name] ?? name;
}
