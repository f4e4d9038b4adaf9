import { openStores } from '../../../src/server/store/open-stores.js';
import { aStory } from '../../support/story-builders.js';

/** A process of its own that saves one fetch after the other until it is killed. Fetch n gives every story the headline `n`, and withdraws the story `gone-n`. */
async function saveForEver(file: string, storyCount: number): Promise<void> {
  const opened = await openStores(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { stories } = opened.value;
  for (let fetchNumber = (await stories.contentVersion()) + 1; ; fetchNumber++) {
    const headline = String(fetchNumber);
    const fetched = Array.from({ length: storyCount }, (_, index) => aStory({ id: `story-${index}`, headline }));
    await stories.saveFetched({
      sourceId: 'wire',
      stories: fetched,
      retracted: [{ storyId: `gone-${fetchNumber}` }],
      seenAt: new Date(),
      keepDays: 1,
    });
    process.stdout.write(`${fetchNumber}\n`);
  }
}

void saveForEver(process.argv[2]!, Number(process.argv[3]));
