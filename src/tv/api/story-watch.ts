import type { ServedStory } from '../../contract/story.js';
import { withJitter } from '../../viewer/retry-delay.js';
import { isWithdrawn } from './api-error.js';
import type { ContentApi } from './content-api.js';

export interface StoryListener {
  onStory(story: ServedStory): void;
  onWithdrawn(): void;
}

/** Asks now and again for a story that is open. One that has only gone from the channel may be read to its end. */
export interface StoryWatch {
  /** Ends with the function it answers. */
  follow(storyId: string, listener: StoryListener): () => void;
}

export interface StoryWatchDeps {
  readonly api: Pick<ContentApi, 'story'>;
  pollMs(): number;
  isVisible(): boolean;
}

export const createStoryWatch = ({ api, pollMs, isVisible }: StoryWatchDeps): StoryWatch => ({
  follow(storyId, { onStory, onWithdrawn }) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    schedule();
    return stop;

    function schedule() {
      timer = setTimeout(() => void ask(), withJitter(pollMs(), Math.random()));
    }

    async function ask() {
      const answer = isVisible() ? await api.story(storyId) : undefined;
      if (isOver) return;
      if (answer?.ok) onStory(answer.value);
      else if (answer && isWithdrawn(answer.error)) {
        stop();
        onWithdrawn();
        return;
      }
      schedule();
    }

    function stop() {
      isOver = true;
      clearTimeout(timer);
    }
  },
});
