import { pathTo } from '../contract/endpoints.js';
import type { Card } from '../contract/page.js';
import type { Result } from '../contract/result.js';
import type { ServedStory } from '../contract/story.js';
import { catchUpChoices, newsSince, toCatchUpItem, whatIsNew } from '../viewer/catch-up.js';
import { type CatchUpRun, canGoOn, currentItem, readRun, writeRun } from '../viewer/catch-up-run.js';
import { entryOf, isSaved } from '../viewer/library.js';
import { dropStory, noteOpened, setSaved } from '../viewer/library-changes.js';
import { type LibraryHolder, storyDesk, watchingDesk } from '../viewer/library-desk.js';
import { type ApiError, isGone, isWithdrawn } from './api/api-error.js';
import type { ContentApi } from './api/content-api.js';
import { readCardList } from './api/read-answers.js';
import type { StoryWatch } from './api/story-watch.js';
import type { CatchUpDesk, CatchUpPart, CatchUpRow } from './pages/catch-up-queue.js';
import { PlayerScreen } from './pages/PlayerScreen.js';
import { StoryScreen } from './pages/StoryScreen.js';
import { createDeviceStore } from './player/device-store.js';
import type { Playing } from './player/open-playback.js';
import { createSilentEngine } from './speech/silent-engine.js';
import type { SpeechDesk } from './speech/speech-desk.js';
import { withFallback } from './speech/with-fallback.js';
import { storySpeech } from './story-speech.js';
import { placeText } from './view-models/catch-up-model.js';
import type { Lens } from './view-models/lens.js';
import { toPlayerModel } from './view-models/player-model.js';
import { toStoryModel } from './view-models/story-model.js';

const mostNews = 100;
const dayMs = 86_400_000;

const runStore = createDeviceStore<CatchUpRun | undefined>({
  key: 'rundown.catch-up',
  read: (text) => {
    try {
      return readRun(JSON.parse(text ?? 'null'));
    } catch {
      return undefined;
    }
  },
  write: (run) => JSON.stringify(run ? writeRun(run) : null),
});

export interface CatchUpWorld {
  readonly api: Pick<ContentApi, 'story' | 'read' | 'origin'>;
  readonly library: LibraryHolder;
  readonly lens: () => Lens;
  readonly stories: StoryWatch;
  readonly speech: SpeechDesk;
  readonly playing: Playing;
  readonly channelName: string;
  voice(): string | undefined;
  /** What home shows, where the newest of all cannot be had. */
  homeCards(): Promise<readonly Card[]>;
}

/** Asks for what is new, and then knows it for as long as the screen is open. */
export async function openCatchUpDesk(world: CatchUpWorld): Promise<CatchUpDesk> {
  const { api, library, lens, stories, homeCards } = world;
  const latest = await api.read(pathTo('latest', {}, { limit: mostNews }), readCardList);
  const cards = latest.ok ? latest.value.cards : await homeCards();
  const under = new Map<string, Promise<Result<ServedStory, ApiError>>>();

  const fetch = (storyId: string) => {
    const known = under.get(storyId) ?? api.story(storyId);
    under.set(storyId, known);
    return known;
  };

  const itemsOf = (question: { readonly since: number; readonly includesSeen?: boolean }) => {
    const { rate } = toSpeech(world).taste();
    const news = whatIsNew(cards, library.library(), { ...question, language: lens().locale });
    return news.map((card) => toCatchUpItem(card, rate));
  };

  return {
    now: () => lens().now(),

    offer() {
      const now = lens().now();
      const kept = runStore.get();
      const since = newsSince(library.library(), now);
      const choices = catchUpChoices(itemsOf({ since }));
      const again = choices.length > 0 ? [] : itemsOf({ since: now - dayMs, includesSeen: true });
      return { since, choices, again, begun: canGoOn(kept, now) ? kept : undefined };
    },

    keep: (run) => runStore.set(run),

    async open(run, row) {
      const item = currentItem(run);
      if (!item) return 'gone';
      const { id } = item.card;
      const answer = await fetch(id);
      // Once: a story that comes up again later may be another version.
      under.delete(id);
      if (!answer.ok) {
        if (isWithdrawn(answer.error)) library.change(dropStory(id));
        return isGone(answer.error) ? 'gone' : 'failed';
      }
      library.change(noteOpened(item.card));
      const next = run.items[run.at + 1];
      if (next) void fetch(next.card.id);
      return toPart(answer.value, run, row, world) ?? 'gone';
    },

    watch: (storyId, onWithdrawn) =>
      stories.follow(storyId, {
        onStory: () => undefined,
        onWithdrawn: () => {
          library.change(dropStory(storyId));
          onWithdrawn();
        },
      }),

    isSaved: (card) => isSaved(entryOf(library.library(), card.id)),
    setSaved: (card, saved) => library.change(setSaved(card, saved)),
  };
}

/** Undefined when there is nothing of it to show. */
function toPart(story: ServedStory, run: CatchUpRun, row: CatchUpRow, world: CatchUpWorld): CatchUpPart | undefined {
  const isVideo = currentItem(run)?.card.kind === 'video';
  return (isVideo ? toVideoPart(story, run, row, world) : undefined) ?? toReadingPart(story, run, row, world);
}

function toVideoPart(story: ServedStory, run: CatchUpRun, row: CatchUpRow, world: CatchUpWorld) {
  const { lens, api, channelName, library, playing } = world;
  const items = run.items.map(({ card }) => ({ storyId: card.id, headline: card.headline }));
  const model = toPlayerModel(story, 0, { ...lens(), apiOrigin: api.origin, channelName, queue: { items } });
  if (!model) return undefined;
  const desk = watchingDesk(library, story, 0);
  return { type: PlayerScreen, props: { model, desk, openPlayback: playing.open, onEnd: row.next } };
}

function toReadingPart(story: ServedStory, run: CatchUpRun, row: CatchUpRow, world: CatchUpWorld): CatchUpPart {
  const { lens, library } = world;
  const speech = toSpeech(world, story);
  const silent = createSilentEngine();
  const voice = speech.engine();
  // A voice that fails must not stop the queue.
  const engine = voice ? withFallback(voice, silent) : silent;
  const place = placeText(run, lens().words);
  const desk = storyDesk(library, story);
  return {
    type: StoryScreen,
    props: {
      // The library knows the place already; here it is read from the beginning.
      desk: { ...desk, resumeAt: () => undefined },
      speech: { ...speech, engine: () => engine, row: { ...row, place, hasPrevious: run.at > 0 } },
      model: toStoryModel(story, lens(), desk.newBlocks),
    },
  };
}

const toSpeech = (
  { speech, channelName, voice }: CatchUpWorld,
  story: Pick<ServedStory, 'kind' | 'language' | 'audio'> = { kind: 'article', audio: [] },
) => storySpeech({ desk: speech, story, channelName, heard: undefined, continues: () => true, voice });
