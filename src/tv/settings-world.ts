import type { Language } from '../viewer/choose-language.js';
import type { LibraryHolder } from '../viewer/library-desk.js';
import type { SettingsDesk } from './pages/SettingsScreen.js';
import { browserWorld } from './player/session-world.js';
import { toSettingsDesk } from './settings-desk.js';
import type { SettingsKeeper } from './settings-keeper.js';
import { createDeviceVoice } from './speech/device-voice.js';
import type { AboutFacts } from './view-models/settings-about.js';
import type { Words } from './view-models/words/words.js';

/** What the settings are about, as far as it is not the settings themselves. */
export interface ViewerWorld {
  readonly settings: SettingsKeeper;
  languages(): readonly Language[];
  /** What the interface speaks now. */
  language(): string;
  about(): Omit<AboutFacts, 'stage' | 'lastVideo' | 'beaconUrl'>;
  /** Everything that this device keeps goes, and the app starts again. */
  forgetEverything(): void;
}

export interface OpenedWith {
  readonly library: LibraryHolder;
  readonly words: Words;
  lastVideo(): AboutFacts['lastVideo'];
  readonly beaconUrl: string;
}

export const openSettings = (viewer: ViewerWorld, { library, words, lastVideo, beaconUrl }: OpenedWith): SettingsDesk =>
  toSettingsDesk({
    ...viewer,
    library,
    words,
    captions: browserWorld.captions,
    voice: createDeviceVoice(window),
    about: () => ({ ...viewer.about(), lastVideo: lastVideo(), beaconUrl }),
  });
