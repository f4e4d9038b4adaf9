import type { CaptionPreference } from '../../viewer/caption-preference.js';
import type { ViewerSettings } from '../../viewer/viewer-settings.js';
import { type AboutFacts, aboutRows } from './settings-about.js';
import { captionRows, languageRows, lookRows, playbackRows } from './settings-choices.js';
import { dataRows, privacyRows } from './settings-own.js';
import type { DeviceSpeech, InterfaceLanguage, KeptCounts, SettingsRow } from './settings-rows.js';
import { voiceRows } from './settings-voice.js';
import type { Words } from './words/words.js';

export const settingsSections = [
  'captions',
  'playback',
  'look',
  'narration',
  'language',
  'privacy',
  'data',
  'about',
] as const;
export type SettingsSectionId = (typeof settingsSections)[number];

export interface SettingsSection {
  readonly id: SettingsSectionId;
  readonly title: string;
  readonly rows: readonly SettingsRow[];
}

export interface SettingsFacts {
  readonly settings: ViewerSettings;
  readonly captions: CaptionPreference;
  /** Those that the interface can speak, by their own names. */
  readonly languages: readonly InterfaceLanguage[];
  readonly speech: DeviceSpeech;
  readonly counts: KeptCounts;
  readonly about: AboutFacts;
}

export function toSettingsSections(facts: SettingsFacts, words: Words): readonly SettingsSection[] {
  return settingsSections.map((id) => ({ id, title: words(`settings.${id}`), rows: rowsOf[id](facts, words) }));
}

const rowsOf: Readonly<Record<SettingsSectionId, (facts: SettingsFacts, words: Words) => readonly SettingsRow[]>> = {
  captions: ({ captions }, words) => captionRows(captions, words),
  playback: ({ settings }, words) => playbackRows(settings, words),
  look: ({ settings }, words) => lookRows(settings, words),
  narration: ({ settings, speech }, words) => voiceRows(settings, speech, words),
  language: ({ settings, languages }, words) => languageRows(settings, languages, words),
  privacy: ({ settings, about }, words) => privacyRows(settings, about, words),
  data: ({ counts }, words) => dataRows(counts, words),
  about: ({ about }, words) => aboutRows(about, words),
};

/** What a row says, with the focus on one of its choices. */
export function settingSpoken(row: SettingsRow, option: number, words: Words): { label: string; hint: string } {
  const note = row.note ?? '';
  switch (row.kind) {
    case 'choice': {
      const focused = row.options[option];
      const key = focused?.id === row.chosen ? 'settings.spoken.chosen' : 'settings.spoken.option';
      const label = words(key, { label: row.label, option: focused?.label ?? '' });
      return { label, hint: note || words('settings.choiceHint') };
    }
    case 'switch': {
      const option = words(row.isOn ? 'settings.on' : 'settings.off');
      const label = words('settings.spoken.option', { label: row.label, option });
      return { label, hint: note || words('settings.switchHint') };
    }
    case 'pick':
      return {
        label: row.isChosen ? words('settings.spoken.only', { label: row.label }) : row.label,
        hint: note || words('settings.choiceHint'),
      };
    case 'action':
      return { label: row.label, hint: note || words('settings.actionHint') };
    case 'fact':
      return { label: words('settings.spoken.option', { label: row.label, option: row.note }), hint: '' };
  }
}
