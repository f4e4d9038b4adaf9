import type { Page } from 'playwright-core';

/**
 * A device that speaks: `speechSynthesis` is replaced before the app starts, as a wrapper of a platform would do it. Each utterance lasts
 * `sayMs`; what was said is in `window.spoken`.
 */
export const giveVoices = (page: Page, sayMs = 400): Promise<unknown> =>
  page.addInitScript((lastsMs) => {
    const spoken: string[] = [];
    let current: { text: string; onend?: () => void; timer: ReturnType<typeof setTimeout> } | undefined;
    const voices = [
      { name: 'Fiona', lang: 'en-GB', voiceURI: 'fiona', localService: true, default: true },
      { name: 'Samuel', lang: 'en-US', voiceURI: 'samuel', localService: true, default: false },
      { name: 'Layla', lang: 'ar-SA', voiceURI: 'layla', localService: true, default: false },
    ];
    class Utterance {
      onend?: () => void;
      constructor(readonly text: string) {}
    }
    const mouth = {
      get speaking() {
        return current !== undefined;
      },
      getVoices: () => voices,
      resume: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel() {
        clearTimeout(current?.timer);
        current = undefined;
      },
      speak(utterance: Utterance) {
        spoken.push(utterance.text);
        const timer = setTimeout(() => {
          current = undefined;
          utterance.onend?.();
        }, lastsMs);
        current = { text: utterance.text, timer };
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: mouth });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
  }, sayMs);

export const spokenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...((window as { spoken?: string[] }).spoken ?? [])]);
