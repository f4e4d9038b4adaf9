import { type CaptionPreference, readCaptionPreference } from '../viewer/caption-preference.js';
import type { CaptionStyle } from '../viewer/caption-style.js';
import { clearHistory, clearSaved, type LibraryStep } from '../viewer/library-changes.js';
import { historyCards, savedCards } from '../viewer/library-lists.js';
import { clearSearches } from '../viewer/recent-searches.js';
import { readChosenSettings } from '../viewer/viewer-settings.js';
import type { LibraryKeeper } from './library-keeper.js';
import type { SettingsDesk } from './pages/SettingsScreen.js';
import type { DeviceStore } from './player/device-store.js';
import type { SettingsKeeper } from './settings-keeper.js';
import type { DeviceVoice } from './speech/device-voice.js';
import { languageName } from './view-models/language-name.js';
import type { AboutFacts } from './view-models/settings-about.js';
import { type SettingsFacts, toSettingsSections } from './view-models/settings-model.js';
import { type Clearing, canClear, isClearing, toClearQuestion } from './view-models/settings-own.js';
import type { DeviceSpeech } from './view-models/settings-rows.js';
import type { Words } from './view-models/words/words.js';

export interface SettingsDeskDeps {
  readonly settings: SettingsKeeper;
  readonly captions: DeviceStore<CaptionPreference>;
  readonly library: Pick<LibraryKeeper, 'library' | 'change'>;
  readonly words: Words;
  readonly voice: DeviceVoice | undefined;
  languages(): SettingsFacts['languages'];
  /** What the interface speaks now. */
  language(): string;
  about(): Omit<AboutFacts, 'stage'>;
  /** Everything that this device keeps goes, and the app starts again. */
  forgetEverything(): void;
}

const clearSteps: Readonly<Record<Exclude<Clearing, 'clearEverything'>, LibraryStep>> = {
  clearSaved,
  clearHistory,
  clearSearches,
};

/** From rows of the screen to what is kept, and back. */
export function toSettingsDesk(deps: SettingsDeskDeps): SettingsDesk {
  const { settings, captions, library, words, voice } = deps;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const counts = () => {
    const now = library.library();
    return {
      saved: savedCards(now).length,
      history: historyCards(now).length,
      searches: now.searches.length,
    };
  };

  return {
    sections(stage) {
      const about = { ...deps.about(), stage };
      const facts = { settings: settings.settings(), captions: captions.get(), languages: deps.languages(), about };
      return toSettingsSections({ ...facts, speech: speech(), counts: counts() }, words);
    },
    captionStyle: () => captions.get().style,

    choose(row, option) {
      const part = row.startsWith('captions.') ? row.slice('captions.'.length) : undefined;
      if (part !== undefined) return chooseCaptions(part, option);
      const value = row === 'narrationRate' ? Number(option) : option;
      settings.change(readChosenSettings({ [row]: value }));
    },

    press(row) {
      if (isClearing(row)) return clearing(row);
      if (row === 'narrationTest') sayTest();
      else if (row.startsWith('language.')) settings.change({ language: row.slice('language.'.length) });
      else toggle(row);
      return undefined;
    },

    onChange(listener) {
      listeners.add(listener);
      const stops = [settings.onChange(() => listener()), voice?.onVoices(tell)];
      return () => {
        listeners.delete(listener);
        for (const stop of stops) stop?.();
      };
    },
  };

  function toggle(row: string) {
    const now: Readonly<Record<string, unknown>> = { ...settings.settings() };
    if (typeof now[row] === 'boolean') settings.change(readChosenSettings({ [row]: !now[row] }));
  }

  function chooseCaptions(part: string, option: string) {
    const now = captions.get();
    const style = part in now.style ? { ...now.style, [part as keyof CaptionStyle]: option } : now.style;
    const wished = part === 'mode' ? { ...now, mode: option } : { ...now, style };
    // What it does not know as a choice, it leaves as it was.
    captions.set(readCaptionPreference(JSON.stringify(wished)));
    tell();
  }

  function clearing(row: Clearing) {
    if (!canClear(row, counts())) return undefined;
    const question = toClearQuestion(row, words);
    const confirm = () => {
      if (row === 'clearEverything') return deps.forgetEverything();
      library.change(clearSteps[row]);
      tell();
    };
    return { question, confirm };
  }

  function speech(): DeviceSpeech {
    const language = deps.language();
    const all = voice?.voices(undefined) ?? [];
    const names = all.map((one) => languageName(one.language.split('-')[0] ?? '', language));
    return {
      voices: (voice?.voices(language) ?? []).map(({ id, name }) => ({ id, label: name })),
      language: languageName(language, language),
      languages: [...new Set(names)],
    };
  }

  function sayTest() {
    const { narrationRate: rate, voice: wished } = settings.settings();
    const text = words('settings.narrationTest.sentence', { name: deps.about().channelName });
    voice?.say({ text, language: deps.language(), rate, voice: wished }, { onEnd: () => undefined });
  }
}
