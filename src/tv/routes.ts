import type Lightning from '@lightningjs/core';
import type { Channel } from '../contract/channel.js';
import type { Card, Page } from '../contract/page.js';
import { err, ok, type Result } from '../contract/result.js';
import type { ServedStory } from '../contract/story.js';
import type { Destination } from '../viewer/destination.js';
import type { LibraryHolder } from '../viewer/library-desk.js';
import { type ApiError, isGone, isWithdrawn } from './api/api-error.js';
import type { ContentApi } from './api/content-api.js';
import type { Copy } from './api/kept-api.js';
import type { PageSource } from './api/page-source.js';
import type { StoryWatch } from './api/story-watch.js';
import type * as later from './later.js';
import { PageScreen } from './pages/PageScreen.js';
import { ProblemScreen } from './pages/ProblemScreen.js';
import type { SearchDesk } from './pages/search-state.js';
import type { Playing } from './player/open-playback.js';
import type { ViewerWorld } from './settings-world.js';
import type { SpeechDesk } from './speech/speech-desk.js';
import type { Lens } from './view-models/lens.js';
import type { PageModel } from './view-models/page-model.js';
import type { ProblemKind } from './view-models/problem-model.js';
import { toRailModel } from './view-models/rail-model.js';

/** A screen's class and what it is given before it is shown. */
export interface LoadedScreen {
  readonly type: Lightning.Component.Constructor;
  readonly props: Readonly<Record<string, unknown>>;
}

export type Later = typeof later;

export type Load = Promise<Result<LoadedScreen, ProblemKind>>;

export interface RouteDeps {
  readonly api: Pick<ContentApi, 'story' | 'related' | 'search' | 'read' | 'origin'>;
  /** As the API has it, else as the device kept it. */
  keptStory(id: string): Promise<Result<Copy<ServedStory>, ApiError>>;
  readonly pages: Pick<PageSource, 'open'>;
  pageModel(page: Page): PageModel;
  readonly lens: () => Lens;
  readonly playback: Readonly<Record<string, unknown>>;
  /** The viewer lets the next video of a queue begin by itself. */
  autoplay(): boolean;
  readonly viewer: ViewerWorld;
  channel(): Pick<Channel, 'name' | 'liveStreams'>;
  readonly library: LibraryHolder;
  readonly stories: StoryWatch;
  /** What home shows now, for who does not know yet what to look for. */
  homeCards(): Promise<readonly Card[]>;
  /** Screens that come in their own file. Undefined when it cannot be had now. */
  loadLater(): Promise<Later | undefined>;
  /** Everything that talks: one for the whole app. */
  speech(screens: Later): SpeechDesk;
  /** The viewer's voice, where they chose one. */
  voice(): string | undefined;
}

/** Every place of the app, and how it gets its data. Screens never fetch. */
export type Routes = { readonly [D in Destination as D['kind']]: (destination: D) => Load };

export const createRoutes = (deps: RouteDeps): Routes => {
  const {
    api,
    keptStory,
    pages,
    pageModel,
    lens,
    library,
    channel,
    playback,
    autoplay,
    viewer,
    homeCards,
    loadLater,
    speech,
    voice,
  } = deps;
  let searching: SearchDesk | undefined;
  /** One for all videos: it knows how the last one went. */
  let playing: Playing | undefined;
  const playingWith = (screens: Later) => (playing ??= screens.playbackWith(playback, viewer.settings.settings));
  /** What the newsroom took back leaves the viewer's lists too. */
  const refused = (storyId: string, error: ApiError, screens: Later | undefined) => {
    if (screens && isWithdrawn(error)) library.change(screens.dropStory(storyId));
    return err(problemOf(error, 'story'));
  };

  /** More to read or to watch is welcome at the end of a story, but no reason to refuse it. */
  const relatedCards = async (storyId: string): Promise<readonly Card[]> => {
    const answer = await api.related(storyId);
    return answer.ok ? answer.value.cards : [];
  };

  const moreToWatch = async (storyId: string) => {
    const cards = (await relatedCards(storyId)).filter(({ kind }) => kind === 'video' || kind === 'live');
    if (cards.length === 0) return undefined;
    const frame = { id: 'related', title: lens().words('player.related'), layout: 'landscape', cursor: null } as const;
    return toRailModel({ ...frame, cards, total: cards.length }, lens());
  };

  return {
    async page({ pageId }) {
      const answer = await pages.open(pageId);
      if (!answer.ok) return err(problemOf(answer.error, 'page'));
      const model = pageModel(answer.value);
      return model.page.rails.length === 0 ? err('empty') : ok(screen(PageScreen, { model }));
    },

    async story({ storyId, heard }) {
      const more = relatedCards(storyId);
      const [story, screens] = await Promise.all([keptStory(storyId), loadLater()]);
      if (!story.ok) return refused(storyId, story.error, screens);
      if (!screens) return err('offline');
      const { value, savedAtMs } = story.value;
      const desk = screens.storyDesk(library, value);
      const model = screens.toStoryModel(value, lens(), desk.newBlocks);
      const isCopy = savedAtMs !== undefined;
      return ok(
        screen(screens.StoryScreen, {
          desk,
          speech: screens.storySpeech({
            desk: speech(screens),
            story: value,
            channelName: channel().name,
            heard,
            continues: autoplay,
            voice,
          }),
          model: isCopy ? screens.asSavedCopy(model, savedAtMs, lens()) : model,
          // A copy shows because nothing answers.
          related: screens.toStoryRail(value, isCopy ? [] : await more, library.library(), lens()),
        }),
      );
    },

    async player({ storyId, videoIndex, queue, startSec, startsAtMs }) {
      const [story, screens] = await Promise.all([api.story(storyId), loadLater()]);
      if (!story.ok) return refused(storyId, story.error, screens);
      if (!screens) return err('offline');
      const { name, liveStreams } = channel();
      const live = { items: liveStreams.map((stream) => ({ storyId: stream.storyId, headline: stream.title })) };
      const isLive = live.items.some((item) => item.storyId === storyId);
      const model = screens.toPlayerModel(story.value, videoIndex, {
        ...lens(),
        apiOrigin: api.origin,
        channelName: name,
        queue: queue ?? (isLive ? live : undefined),
      });
      if (!model) return err('unsupported');
      return ok(
        screen(screens.PlayerScreen, {
          model,
          desk: screens.watchingDesk(library, story.value, videoIndex),
          // The video does not wait for what may be watched after it.
          related: moreToWatch(storyId),
          readDay: model.isLive ? () => screens.readStreamDay(api, storyId) : undefined,
          openPlayback: playingWith(screens).open,
          autoplay: queue?.playsOn ?? autoplay(),
          startAt: startSec,
          startsAtMs,
          guideDesk: model.isLive ? screens.toGuideDesk({ api, lens: lens(), liveStreams }) : undefined,
        }),
      );
    },

    async myNews() {
      const screens = await loadLater();
      if (!screens) return err('offline');
      const model = screens.toMyNewsModel(library.library(), lens());
      return ok(
        model ? screen(PageScreen, { model }) : screen(ProblemScreen, { model: screens.toEmptyMyNews(lens()) }),
      );
    },

    async catchUp() {
      const screens = await loadLater();
      if (!screens) return err('offline');
      const desk = await screens.openCatchUpDesk({
        ...deps,
        channelName: channel().name,
        speech: speech(screens),
        playing: playingWith(screens),
      });
      return ok(screen(screens.CatchUpScreen, { desk, model: { lens: lens() } }));
    },

    async guide({ storyId }) {
      const screens = await loadLater();
      if (!screens) return err('offline');
      const desk = screens.toGuideDesk({ api, lens: lens(), liveStreams: channel().liveStreams });
      return ok(screen(screens.GuideScreen, { model: { desk, storyId } }));
    },

    async search() {
      const [suggested, screens] = await Promise.all([homeCards(), loadLater()]);
      if (!screens) return err('offline');
      searching ??= screens.openSearchDesk(deps);
      return ok(screen(screens.SearchScreen, { desk: searching, model: { lens: lens(), suggested } }));
    },

    async settings({ section }) {
      const screens = await loadLater();
      if (!screens) return err('offline');
      const { words } = lens();
      const { lastReport, beaconUrl } = playingWith(screens);
      const desk = screens.openSettings(viewer, { library, words, lastVideo: lastReport, beaconUrl });
      return ok(screen(screens.SettingsScreen, { desk, model: { words, section } }));
    },
  };
};

export function loadScreen(routes: Routes, destination: Destination): Load {
  switch (destination.kind) {
    case 'page':
      return routes.page(destination);
    case 'story':
      return routes.story(destination);
    case 'player':
      return routes.player(destination);
    case 'guide':
      return routes.guide(destination);
    case 'search':
      return routes.search(destination);
    case 'myNews':
      return routes.myNews(destination);
    case 'catchUp':
      return routes.catchUp(destination);
    case 'settings':
      return routes.settings(destination);
  }
}

/** The one place where an API error becomes something that a viewer is told. */
export function problemOf(error: ApiError, missing: 'page' | 'story'): ProblemKind {
  if (isWithdrawn(error)) return 'withdrawn';
  if (isGone(error)) return missing;
  switch (error.kind) {
    case 'offline':
      return 'offline';
    case 'status':
      return 'service';
    case 'contract':
      return 'contract';
  }
}

// Lightning types each class by its own template; App handles them all alike.
const screen = (type: unknown, props: Record<string, unknown>): LoadedScreen => ({
  type: type as Lightning.Component.Constructor,
  props,
});
