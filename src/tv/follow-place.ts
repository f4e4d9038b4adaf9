import type { Page } from '../contract/page.js';
import type { Destination } from '../viewer/destination.js';
import type { PageSource } from './api/page-source.js';
import type { StoryWatch } from './api/story-watch.js';
import type { ChannelSource } from './channel-source.js';
import type { LibraryKeeper } from './library-keeper.js';
import { loadScreen, type Routes } from './routes.js';
import type { ShownScreen } from './ScreenHolder.js';
import { savedCopyText } from './view-models/saved-copy.js';
import type { Words } from './view-models/words/words.js';
import type { Frame } from './widgets/Frame.js';

/** A page that could not be refreshed so many times says so. */
const TROUBLE_AFTER = 2;

export interface Surroundings {
  readonly pages: Pick<PageSource, 'follow' | 'open'>;
  readonly stories: StoryWatch;
  readonly channel: Pick<ChannelSource, 'pageModel' | 'lens'>;
  readonly routes: Routes;
  readonly library: Pick<LibraryKeeper, 'onChange'>;
  readonly words: Words;
  readonly frame: Pick<Frame, 'setTicker'>;
  /** A word at the edge; nothing takes it back. */
  note(text: string | undefined): void;
  screen(): ShownScreen | undefined;
  /** The newsroom has taken back what is on screen. */
  onWithdrawn(): void;
  /** The same place, with another screen. */
  reopen(): void;
}

/** Keeps what is on screen as the newsroom has it now. Ends with the function it answers. */
export function followPlace(place: Destination, around: Surroundings): () => void {
  switch (place.kind) {
    case 'page':
      return followPage(place.pageId, around);
    case 'story':
    case 'player':
      return followStory(place, around);
    case 'myNews':
      return followMyNews(place, around);
    case 'search':
    case 'settings':
    case 'guide':
    case 'catchUp':
      return () => undefined;
  }
}

function followPage(pageId: string, { pages, library, channel, words, frame, note, screen }: Surroundings): () => void {
  let isOver = false;
  const stop = pages.follow(pageId, {
    onPage: (page) => {
      note(undefined);
      frame.setTicker(channel.pageModel(page).page.ticker);
      show(page);
    },
    onTrouble: (failures, savedAtMs) => {
      if (savedAtMs !== undefined) note(savedCopyText(savedAtMs, channel.lens()));
      else if (failures >= TROUBLE_AFTER) note(words('note.stale'));
    },
  });
  // What was read and saved shows on cards, and fills rails. The page is in memory: nothing is asked for.
  const stopHeeding = library.onChange(async () => {
    const page = await pages.open(pageId);
    if (page.ok && !isOver) show(page.value);
  });
  return () => {
    isOver = true;
    stop();
    stopHeeding();
  };

  function show(page: Page) {
    const shown = screen();
    const model = channel.pageModel(page);
    if (model.page.rails.length > 0 && shown) shown.model = model;
  }
}

/** The viewer's own lists, as they change; with the last card removed, another screen says so. */
function followMyNews(place: Destination, { library, routes, screen, reopen }: Surroundings): () => void {
  let isOver = false;
  const stop = library.onChange(async () => {
    const loaded = await loadScreen(routes, place);
    if (!loaded.ok || isOver) return;
    const shown = screen();
    if (shown?.constructor === loaded.value.type) shown.patch(loaded.value.props);
    else reopen();
  });
  return () => {
    isOver = true;
    stop();
  };
}

function followStory(
  place: Extract<Destination, { readonly storyId: string }>,
  { stories, routes, screen, onWithdrawn }: Surroundings,
): () => void {
  let isOver = false;
  const stop = stories.follow(place.storyId, {
    onStory: ({ revision }) => {
      const shown = screen()?.model as { readonly revision?: number } | undefined;
      // A video that plays is not exchanged for another.
      if (place.kind === 'story' && shown?.revision !== revision) void renew();
    },
    onWithdrawn,
  });
  return () => {
    isOver = true;
    stop();
  };

  /** The new version takes the place of the one that is being read; the reader stays at the line. */
  async function renew() {
    const loaded = await loadScreen(routes, place);
    if (loaded.ok && !isOver) screen()?.patch(loaded.value.props);
  }
}
