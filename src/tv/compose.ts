import type { Channel } from '../contract/channel.js';
import { err, ok, type Result } from '../contract/result.js';
import { readDeepLink } from '../viewer/deep-link.js';
import type { Destination } from '../viewer/destination.js';
import { type ContentApi, createContentApi } from './api/content-api.js';
import { createDiagnostics } from './api/diagnostics.js';
import { createHosts } from './api/hosts.js';
import { createPageSource, type PageSource } from './api/page-source.js';
import { type Address, createAddress } from './platform/address.js';
import { detectPlatform, thisDevice } from './platform/detect-platform.js';
import { supportedImageFormat } from './platform/image-format.js';
import { chooseKeyMap, type KeyMap, type PlatformName } from './platform/key-maps.js';
import { leaveApp } from './platform/leave-app.js';
import { loadFonts } from './platform/load-fonts.js';
import { createNarrator, type Narrator } from './platform/narrator.js';
import { createScriptLoader } from './platform/script-loader.js';
import { readSettings } from './platform/settings.js';
import { createRoutes, type Later, problemOf, type Routes } from './routes.js';
import { sans, serif } from './theme/type.js';
import { toBrand } from './view-models/brand.js';
import type { Lens } from './view-models/lens.js';
import type { ProblemKind } from './view-models/problem-model.js';
import { createWords, type Words } from './view-models/words/words.js';

const defaultBrand = '#E5383B';
const defaultPollSec = 60;
/** What the first screen is set in. */
const firstFaces = [`600 28px ${sans}`, `600 62px "${serif}"`];

/** Everything App needs of the world. Tests build one of fakes. */
export interface World {
  readonly routes: Routes;
  readonly pages: PageSource;
  readonly words: Words;
  readonly narrator: Narrator;
  readonly address: Address;
  readonly platform: PlatformName;
  readonly keyMap: KeyMap;
  lens(): Lens;
  channel(): Channel | undefined;
  /** Asks for the channel; answers its home. */
  prepare(): Promise<Result<Destination, ProblemKind>>;
  deepLink(): Destination | undefined;
  leave(): boolean;
  /** Nothing is under way: time to fetch what the next screens need. */
  whenIdle(): void;
}

export function compose(appSettings: unknown): World {
  const settings = readSettings(appSettings);
  const platform = detectPlatform(settings.platform, thisDevice);
  const words = createWords();
  const now = () => Date.now();
  const hosts = createHosts(settings.apiHosts, now);
  const diagnostics = createDiagnostics((text) => console.warn(`[Rundown] ${text}`));
  const api = createContentApi({
    hosts,
    imageFormat: supportedImageFormat(),
    diagnostics,
    pageOrigin: location.origin,
  });
  const pages = createPageSource({
    api,
    now,
    pollMs: () => (channel?.poll.pageSec ?? defaultPollSec) * 1000,
    isVisible: () => document.visibilityState !== 'hidden',
  });
  let channel: Channel | undefined;
  let lens = createLens(undefined, api, words);
  const loadLater = createScriptLoader<Later>('./js/later.js', 'RundownLater');
  const address = createAddress(window);

  return {
    routes: createRoutes({ api, pages, homeId: () => channel?.pages[0]?.id ?? '', lens: () => lens, loadLater }),
    pages,
    words,
    narrator: createNarrator(document.getElementById('narration')),
    address,
    platform,
    keyMap: chooseKeyMap(platform, settings.keys),
    lens: () => lens,
    channel: () => channel,
    deepLink: () => {
      const { search, hash } = address.read();
      return readDeepLink(search, hash);
    },
    leave: () => leaveApp(platform),
    whenIdle: () => void loadLater(),

    async prepare() {
      const [answer] = await Promise.all([api.channel(), loadFonts(firstFaces)]);
      if (!answer.ok) return err(problemOf(answer.error, 'page'));
      channel = answer.value;
      hosts.add(channel.mirrors);
      lens = createLens(channel, api, words);
      const home = channel.pages[0];
      return home ? ok({ kind: 'page', pageId: home.id }) : err('empty');
    },
  };
}

function createLens(channel: Channel | undefined, api: ContentApi, words: Words): Lens {
  return {
    look: { imageAddress: api.imageAddress, sectionColours: channel?.branding.sectionColours ?? {} },
    brand: toBrand(channel?.branding.brandColour ?? defaultBrand),
    words,
    locale: chooseLocale(channel?.languages[0] ?? 'en', navigator.language),
    now: () => Date.now(),
  };
}

/** The device's own variant of the channel's language: it knows how the viewer writes times. */
export function chooseLocale(channelLanguage: string, deviceLanguage: string): string {
  const base = (tag: string) => tag.split('-')[0];
  return base(channelLanguage) === base(deviceLanguage) ? deviceLanguage : channelLanguage;
}
