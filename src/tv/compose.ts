import { eventsPath } from '../contract/endpoints.js';
import type { Card } from '../contract/page.js';
import { err, ok, type Result } from '../contract/result.js';
import { readDeepLink, readLaunch } from '../viewer/deep-link.js';
import type { Destination } from '../viewer/destination.js';
import { libraryCards } from '../viewer/device-rails.js';
import { emptyLibrary, entryOf } from '../viewer/library.js';
import { dropStory } from '../viewer/library-changes.js';
import { progressOf } from '../viewer/library-lists.js';
import { noteVisit } from '../viewer/library-visits.js';
import { storyCards } from '../viewer/story-cards.js';
import { newsOf } from '../viewer/story-news.js';
import { defaultSettings } from '../viewer/viewer-settings.js';
import type { AlertWorld } from './alert-desk.js';
import { type ContentApi, createContentApi } from './api/content-api.js';
import { createDiagnostics } from './api/diagnostics.js';
import { createHosts } from './api/hosts.js';
import { createKeptApi } from './api/kept-api.js';
import { loadLocale } from './api/load-locale.js';
import { createPageSource, type PageSource } from './api/page-source.js';
import { readKeptHome } from './api/read-answers.js';
import { createStoryWatch, type StoryWatch } from './api/story-watch.js';
import { type ChannelSource, createChannelSource } from './channel-source.js';
import { giveVoice } from './give-voice.js';
import { createInterpreter, type Interpreter } from './language.js';
import { createLibraryKeeper, type LibraryKeeper } from './library-keeper.js';
import { type Address, createAddress } from './platform/address.js';
import { detectPlatform, thisDevice } from './platform/detect-platform.js';
import { deviceWishes } from './platform/device-wishes.js';
import type { Device } from './platform/devices/device.js';
import { openEventStream } from './platform/event-stream.js';
import { forgetDevice } from './platform/forget-device.js';
import { supportedImageFormat } from './platform/image-format.js';
import { createKeptAnswers } from './platform/kept-answers.js';
import { createKeptHome, deviceStore } from './platform/kept-home.js';
import { chooseKeyMap, type KeyMap } from './platform/key-maps.js';
import { launchData, onLaunch } from './platform/launch-link.js';
import { createLibraryStore } from './platform/library-store.js';
import { loadFonts } from './platform/load-fonts.js';
import { createNarrator, type Narrator } from './platform/narrator.js';
import { onHidden } from './platform/on-hidden.js';
import { openDevice } from './platform/open-device.js';
import { createScriptFonts, type ScriptFonts } from './platform/script-fonts.js';
import { createScriptLoader } from './platform/script-loader.js';
import { createSeenAlerts } from './platform/seen-alerts.js';
import { readSettings } from './platform/settings.js';
import { createSettingsStore } from './platform/settings-store.js';
import { isHidden, watchVisibility } from './platform/visibility.js';
import { createRoutes, type Later, problemOf, type Routes } from './routes.js';
import { createSettingsKeeper, type SettingsKeeper } from './settings-keeper.js';
import type { SpeechDesk } from './speech/speech-desk.js';
import { sans, serif } from './theme/type.js';
import type { ProblemKind } from './view-models/problem-model.js';
import type { Words } from './view-models/words/words.js';
import { wearLook } from './wear-look.js';

/** What the first screen is set in. */
const firstFaces = [`600 28px ${sans}`, `600 62px "${serif}"`];

/** Everything App needs of the world. Tests build one of fakes. */
export interface World {
  readonly routes: Routes;
  readonly pages: PageSource;
  readonly stories: StoryWatch;
  readonly channel: ChannelSource;
  readonly library: LibraryKeeper;
  readonly story: ContentApi['story'];
  readonly api: Pick<ContentApi, 'read' | 'story' | 'origin'>;
  readonly viewerSettings: SettingsKeeper;
  readonly words: Words;
  readonly interpreter: Interpreter;
  readonly fonts: ScriptFonts;
  readonly narrator: Narrator;
  readonly address: Address;
  readonly device: Device;
  readonly keyMap: KeyMap;
  /** What must be there before any screen; answers home. */
  prepare(): Promise<Result<Destination, ProblemKind>>;
  deepLink(hash?: string): Destination | undefined;
  /** The launcher wants a place opened while the app runs. */
  onLaunch(listener: (link: Destination) => void): void;
  readonly alerts: AlertWorld;
  /** The one mouth of the app. */
  speech(later: Later): SpeechDesk;
  /** What the first screen does not need. Undefined when it cannot be had now. */
  loadLater(): Promise<Later | undefined>;
}

export function compose(appSettings: unknown): World {
  const settings = readSettings(appSettings);
  const platform = detectPlatform(settings.platform, thisDevice);
  const device = openDevice(platform);
  const interpreter = createInterpreter({
    languages: settings.languages,
    deviceLanguages: device.languages(),
    channelLanguages: () => channel.channel()?.languages ?? [],
    load: loadLocale,
  });
  const { words } = interpreter;
  const now = () => Date.now();
  const isVisible = () => !isHidden(document);
  const hosts = createHosts(settings.apiHosts, now, location.origin);
  const diagnostics = createDiagnostics((text) => console.warn(`[Rundown] ${text}`));
  const imageFormat = supportedImageFormat();
  const api = createContentApi({ hosts, imageFormat, diagnostics, pageOrigin: location.origin });
  const library = createLibraryKeeper(createLibraryStore(deviceStore()), now);
  const viewerSettings = createSettingsKeeper(
    createSettingsStore(deviceStore()),
    defaultSettings(settings.viewer, deviceWishes(window)),
  );
  const channel = createChannelSource({
    api,
    words,
    isVisible,
    deviceCards: (kind, page) =>
      libraryCards(library.library(), kind, {
        page,
        now: now(),
        language: interpreter.locale(),
        catchUpTitle: words('catchUp.title'),
      }),
    newsOf: (card) => newsOf(library.library(), card),
    progressOf: (storyId) => progressOf(entryOf(library.library(), storyId)),
    locale: interpreter.locale,
    onChannel: ({ mirrors }) => hosts.add(mirrors),
  });
  const keptHome = createKeptHome(deviceStore(), now);
  const keptApi = createKeptApi(api, createKeptAnswers(deviceStore(), now));
  const pages = createPageSource({
    api,
    now,
    isVisible,
    pollMs: channel.pagePollMs,
    openPage: keptApi.page,
    onFresh: (page) => {
      for (const storyId of page.withdrawn) library.change(dropStory(storyId));
      keptApi.forgetStories(page.withdrawn);
      if (channel.pageModel(page).isHome) keptHome.save({ channel: channel.channel(), page });
    },
  });
  const stories = createStoryWatch({ api, isVisible, pollMs: channel.pagePollMs });
  interpreter.onChange(() => {
    document.documentElement.lang = interpreter.language().tag;
    channel.retell();
  });
  viewerSettings.onChange(({ language }, before) => {
    if (language !== before.language) void interpreter.use(language);
  });
  const loadLater = wearLook(viewerSettings, interpreter, createScriptLoader<Later>('./js/later.js', 'RundownLater'));
  const fonts = createScriptFonts(createScriptLoader('./js/fonts.js', 'RundownFonts'), {
    host: () => hosts.current,
    languages: () => [interpreter.language().tag, ...(channel.channel()?.languages ?? [])],
  });
  const narrator = createNarrator(document.getElementById('narration'));
  let speechDesk: SpeechDesk | undefined;
  const speech = (later: Later) => (speechDesk ??= later.createSpeechDesk(window));
  giveVoice({ narrator, settings: viewerSettings, loadLater, speech, language: () => channel.lens().locale });
  const address = createAddress(window);
  let isForgotten = false;
  let isLaunchTaken = false;
  library.change(noteVisit);
  onHidden(() => {
    if (isForgotten) return;
    library.change(noteVisit);
    library.flush();
  });

  return {
    routes: createRoutes({
      api,
      keptStory: keptApi.story,
      pages,
      pageModel: channel.pageModel,
      lens: channel.lens,
      library,
      stories,
      homeCards,
      playback: settings.playback,
      autoplay: () => viewerSettings.settings().autoplay,
      viewer: {
        settings: viewerSettings,
        languages: () => interpreter.available,
        language: () => interpreter.language().tag,
        about: () => ({
          channelName: channel.channel()?.name ?? '',
          version: settings.version,
          editionId: channel.channel()?.editionId ?? '',
          host: hosts.current || location.origin,
          mirrors: channel.channel()?.mirrors ?? [],
          platform,
        }),
        forgetEverything,
      },
      channel: () => channel.channel() ?? { name: '', liveStreams: [] },
      loadLater,
      speech,
      voice: () => viewerSettings.settings().voice,
    }),
    pages,
    story: api.story,
    api,
    stories,
    channel,
    library,
    viewerSettings,
    words,
    interpreter,
    fonts,
    narrator,
    address,
    device,
    keyMap: chooseKeyMap(platform, settings.keys),
    deepLink: (hash) => {
      const now = address.read();
      return readDeepLink(now.search, hash ?? now.hash) ?? readLaunch(takeLaunch());
    },
    onLaunch: (listener) =>
      onLaunch(window, (data) => {
        const link = readLaunch(data);
        if (link) listener(link);
      }),
    loadLater,
    speech,
    alerts: {
      feed: {
        api,
        openEvents: (line) =>
          openEventStream(window, hosts.current + eventsPath, { ...line, names: ['alerts', 'beat'] }),
        isVisible,
        onVisibility: (listener) => void watchVisibility(document, listener),
        chance: Math.random,
      },
      seen: createSeenAlerts(deviceStore()),
      words,
      nowMs: () => performance.now(),
    },

    async prepare() {
      // What is made of the channel is made of words.
      const language = interpreter.use(viewerSettings.settings().language).then(() =>
        // What is measured before it is drawn is measured in the language's own letters.
        Promise.all(firstFaces.map((face) => fonts.ready(face, interpreter.language().name))),
      );
      const [home] = await Promise.all([openHome(), loadFonts(firstFaces), language]);
      // Now that the channel is there: for a viewer whose device speaks none of the app's languages.
      await interpreter.use(viewerSettings.settings().language);
      return home;
    },
  };

  /** As on the first day: also what would be written when this page ends. */
  function forgetEverything() {
    library.change(() => emptyLibrary);
    library.flush();
    isForgotten = true;
    forgetDevice(deviceStore());
    history.replaceState(null, '', location.pathname + location.search);
    location.reload();
  }

  // Asked once: afterwards the same launch must not be followed again.
  function takeLaunch(): unknown {
    if (isLaunchTaken) return undefined;
    isLaunchTaken = true;
    return launchData(window);
  }

  async function homeCards(): Promise<readonly Card[]> {
    const home = channel.channel()?.pages[0];
    const page = home && (await pages.open(home.id));
    return page?.ok ? storyCards(page.value) : [];
  }

  // What the device kept from last time is shown at once; the page is then refreshed in place, and the channel too.
  async function openHome(): Promise<Result<Destination, ProblemKind>> {
    const kept = channel.channel() ? undefined : readKeptHome(keptHome.load());
    if (kept) {
      channel.restore(kept.channel);
      pages.remember(kept.page, keptHome.savedAtMs());
      void channel.open();
      return ok({ kind: 'page', pageId: kept.page.id });
    }
    const answer = await channel.open();
    if (!answer.ok) return err(problemOf(answer.error, 'page'));
    const home = answer.value.pages[0];
    return home ? ok({ kind: 'page', pageId: home.id }) : err('empty');
  }
}
