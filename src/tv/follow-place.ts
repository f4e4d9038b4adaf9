import type { Destination } from '../viewer/destination.js';
import type { PageSource } from './api/page-source.js';
import type { StoryWatch } from './api/story-watch.js';
import type { ChannelSource } from './channel-source.js';
import { loadScreen, type Routes } from './routes.js';
import type { ShownScreen } from './ScreenHolder.js';
import type { Words } from './view-models/words/words.js';
import type { Frame } from './widgets/Frame.js';

/** A page that could not be refreshed so many times says so. */
const TROUBLE_AFTER = 2;

export interface Surroundings {
  readonly pages: Pick<PageSource, 'follow'>;
  readonly stories: StoryWatch;
  readonly channel: Pick<ChannelSource, 'pageModel'>;
  readonly routes: Routes;
  readonly words: Words;
  readonly frame: Pick<Frame, 'setNote' | 'setTicker'>;
  screen(): ShownScreen | undefined;
  /** The newsroom has taken back what is on screen. */
  onWithdrawn(): void;
}

/** Keeps what is on screen as the newsroom has it now. Ends with the function it answers. */
export function followPlace(place: Destination, around: Surroundings): () => void {
  switch (place.kind) {
    case 'page':
      return followPage(place.pageId, around);
    case 'story':
    case 'player':
      return followStory(place, around);
    case 'search':
      return () => undefined;
  }
}

const followPage = (pageId: string, { pages, channel, words, frame, screen }: Surroundings): (() => void) =>
  pages.follow(pageId, {
    onPage: (page) => {
      frame.setNote(undefined);
      frame.setTicker(page.ticker);
      const shown = screen();
      if (page.rails.length > 0 && shown) shown.model = channel.pageModel(page);
    },
    onTrouble: (failures) => {
      if (failures >= TROUBLE_AFTER) frame.setNote(words('note.stale'));
    },
  });

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
