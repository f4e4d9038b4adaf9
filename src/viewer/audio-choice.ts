import { isSameLanguage } from './caption-preference.js';

export type AudioRole = 'main' | 'description';

/** One sound of a stream. */
export interface AudioChoice {
  readonly id: string;
  readonly language: string;
  readonly label: string;
  /** `description` tells the pictures to those who do not see them. */
  readonly role: AudioRole;
}

export interface AudioPreference {
  readonly language: string;
  readonly role: AudioRole;
}

/** The one like what the viewer chose last; undefined: leave it to the stream. */
export function preferredAudio(
  choices: readonly AudioChoice[],
  preference: AudioPreference | undefined,
): AudioChoice | undefined {
  if (!preference) return undefined;
  const same = choices.filter(({ language }) => isSameLanguage(language, preference.language));
  return same.find(({ role }) => role === preference.role) ?? same[0];
}

/** Reads what a TV kept. */
export function readAudioPreference(text: string | null | undefined): AudioPreference | undefined {
  const [language, role] = (text ?? '').split(' ');
  if (!language) return undefined;
  return { language, role: role === 'description' ? role : 'main' };
}

export const writeAudioPreference = ({ language, role }: AudioPreference): string => `${language} ${role}`;
