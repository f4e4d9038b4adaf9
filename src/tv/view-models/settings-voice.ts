import { narrationRates, type ViewerSettings } from '../../viewer/viewer-settings.js';
import { joinSpoken } from './join-spoken.js';
import type { DeviceSpeech, SettingsOption, SettingsRow } from './settings-rows.js';
import type { Words } from './words/words.js';

/** More than these nobody listens to one after the other. */
const mostVoices = 8;
/** A device that speaks more languages than these is not the reason why a story has no voice. */
const mostLanguages = 12;
const bestVoice = 'auto';

/** What the device's voice does, and why it does not: a button that is missing is explained here. */
export const voiceRows = (settings: ViewerSettings, speech: DeviceSpeech, words: Words): readonly SettingsRow[] => [
  ...(speech.voices.length > 0 ? narrationRows(settings, speech.voices, words) : [noNarration(speech, words)]),
  ...listenRows(speech, words),
];

function noNarration({ languages, language }: DeviceSpeech, words: Words): SettingsRow {
  const note =
    languages.length > 0 ? words('settings.narration.otherVoices', { language }) : words('settings.narration.none');
  return { kind: 'fact', id: 'noVoice', label: words('settings.narration.on'), note };
}

function listenRows({ languages }: DeviceSpeech, words: Words): readonly SettingsRow[] {
  if (languages.length > mostLanguages) return [];
  const note =
    languages.length > 0
      ? words('settings.listen.languages', { languages: joinSpoken(languages, words) })
      : words('settings.listen.none');
  return [{ kind: 'fact', id: 'listen', label: words('settings.listen'), note }];
}

function narrationRows(
  { narration, narrationRate, voice }: ViewerSettings,
  voices: readonly SettingsOption[],
  words: Words,
): readonly SettingsRow[] {
  const best: SettingsOption = { id: bestVoice, label: words('settings.voice.auto') };
  const shown = voices.slice(0, mostVoices);
  const rates = narrationRates.map((rate) => ({
    id: String(rate),
    label: words('settings.narrationRate.value', { rate }),
  }));
  return [
    {
      kind: 'switch',
      id: 'narration',
      label: words('settings.narration.on'),
      note: words('settings.narration.note'),
      isOn: narration,
    },
    {
      kind: 'choice',
      id: 'narrationRate',
      label: words('settings.narrationRate'),
      options: rates,
      chosen: String(narrationRate),
    },
    ...(shown.length > 1
      ? [
          {
            kind: 'choice' as const,
            id: 'voice',
            label: words('settings.voice'),
            options: [best, ...shown],
            chosen: shown.some(({ id }) => id === voice) ? (voice ?? bestVoice) : bestVoice,
          },
        ]
      : []),
    { kind: 'action', id: 'narrationTest', label: words('settings.narrationTest') },
  ];
}
