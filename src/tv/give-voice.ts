import type { Narrator } from './platform/narrator.js';
import type { Later } from './routes.js';
import type { SettingsKeeper } from './settings-keeper.js';
import type { SpeechDesk } from './speech/speech-desk.js';

export interface VoiceDeps {
  readonly narrator: Narrator;
  readonly settings: SettingsKeeper;
  loadLater(): Promise<Later | undefined>;
  speech(later: Later): SpeechDesk;
  /** Of the interface. */
  language(): string;
}

/** The narrator speaks for as long as the viewer wants it. What speaks is loaded when that is so. */
export function giveVoice({ narrator, settings, loadLater, speech, language }: VoiceDeps): void {
  const follow = async () => {
    if (!settings.settings().narration) return narrator.speakBy(undefined);
    const later = await loadLater();
    if (!later || !settings.settings().narration) return;
    const manner = () => {
      const { narrationRate, voice } = settings.settings();
      return { language: language(), rate: narrationRate, voice };
    };
    narrator.speakBy(later.createNarrationVoice(speech(later), manner));
  };
  void follow();
  settings.onChange((now, before) => {
    if (now.narration !== before.narration) void follow();
  });
}
