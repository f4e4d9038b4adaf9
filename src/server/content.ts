import { indexContent, type StoredContent } from './programming/index-content.js';
import { pictureUrls } from './programming/picture-keys.js';
import { createProgramme, type Programme } from './programming/programme.js';
import type { StoryIndex } from './programming/story-index.js';
import { createStorySearch, type Found } from './search/story-search.js';
import type { CurrentEdition, Edition, StoredStory, Stores } from './store/stores.js';

const MINUTE_MS = 60_000;

/** What is on now: the current edition over the current stories. */
export interface Content {
  /** Missing until the first refresh has found an edition. The same object for as long as its answers hold. */
  programme(): Programme | undefined;
  /** Missing as long as the programme is. */
  edition(): Edition | undefined;
  /** Where a picture of the channel comes from. */
  pictureUrl(key: string): string | undefined;
  /** Stories that have the words, best first. */
  search(query: string): Promise<Found>;
  /** Takes in what has changed in the store. */
  refresh(): Promise<void>;
  facts(): ContentFacts;
}

export interface ContentFacts {
  readonly editionId: string | undefined;
  readonly contentVersion: number;
  readonly storyCount: number;
}

interface Snapshot {
  readonly edition: Edition;
  readonly contentVersion: number;
  readonly stored: StoredContent;
  readonly index: StoryIndex;
}

export interface ContentDeps {
  readonly stores: Pick<Stores, 'stories'> & { readonly editions: CurrentEdition };
  clock(): Date;
}

export function createContent({ stores, clock }: ContentDeps): Content {
  let snapshot: Snapshot | undefined;
  let pictures: ReadonlyMap<string, string> | undefined;
  let current: { readonly minute: number; readonly programme: Programme } | undefined;
  const storySearch = createStorySearch();
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;

  return {
    programme() {
      if (!snapshot) return undefined;
      const now = clock();
      // Schedules, ages and validity are read to the minute.
      const minute = Math.floor(now.getTime() / MINUTE_MS);
      if (current?.minute !== minute) {
        current = { minute, programme: createProgramme(snapshot.edition, snapshot.index, now) };
      }
      return current.programme;
    },

    edition: () => snapshot?.edition,

    pictureUrl(key) {
      if (!snapshot) return undefined;
      pictures ??= pictureUrls(snapshot.index.newestFirst.map(({ story }) => story));
      return pictures.get(key);
    },

    search: (query) => storySearch.find(query, clock()),

    // A change during a refresh is taken in by one more, however many ask for it.
    refresh() {
      if (!running) return run();
      queued ??= running
        .catch(() => undefined)
        .then(() => {
          queued = undefined;
          return run();
        });
      return queued;
    },

    facts: () => ({
      editionId: snapshot?.edition.id,
      contentVersion: snapshot?.contentVersion ?? 0,
      storyCount: snapshot?.index.newestFirst.length ?? 0,
    }),
  };

  function run(): Promise<void> {
    running = load().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function load(): Promise<void> {
    // The version is read before the stories: a change between the two is then seen as new next time.
    const contentVersion = await stores.stories.contentVersion();
    const edition = await stores.editions.current();
    if (!edition) return;
    const isSame = snapshot?.contentVersion === contentVersion && snapshot.edition.id === edition.id;
    if (isSame) return;

    const stored = snapshot?.contentVersion === contentVersion ? snapshot.stored : await readStored(clock());
    snapshot = { edition, contentVersion, stored, index: indexContent(stored, edition) };
    storySearch.follow(snapshot.index);
    pictures = undefined;
    current = undefined;
  }

  async function readStored(now: Date): Promise<StoredContent> {
    const stories = asKnown(await stores.stories.listCurrent(now), snapshot?.stored.stories ?? []);
    return { stories, retractions: await stores.stories.listRetractions(now) };
  }
}

/** A story that was not revised stays the object that it was: what was found out about it need not be found again. */
function asKnown(stories: readonly StoredStory[], known: readonly StoredStory[]): readonly StoredStory[] {
  const byId = new Map(known.map((item) => [item.story.id, item]));
  return stories.map((item) => {
    const before = byId.get(item.story.id);
    const isSame = before?.revision === item.revision && before.sourceId === item.sourceId;
    return isSame ? { ...item, story: before.story } : item;
  });
}
