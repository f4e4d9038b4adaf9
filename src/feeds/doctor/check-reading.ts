import type { ItemPlace } from '../fault-log.js';
import { feedChecks } from './feed-checks.js';
import type { Examined, Finding } from './finding.js';
import { storyChecks } from './story-checks.js';

/** What the reader cannot say, because it has no clock, no TV and no whole feed before it. */
export function checkReading(examined: Examined): (Finding & ItemPlace)[] {
  const { reading, places, now } = examined;
  const ofStories = reading.stories.flatMap((story, at) =>
    storyChecks.flatMap((check) => check(story, now)).map((finding) => ({ ...places[at], ...finding })),
  );
  return [...feedChecks.flatMap((check) => check(examined)), ...ofStories];
}
