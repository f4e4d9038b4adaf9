import type { ItemPlace } from '../fault-log.js';
import { feedChecks } from './feed-checks.js';
import type { Examined, Finding } from './finding.js';
import { storyChecks } from './story-checks.js';

/** A list of 10,000 channels over http says so 10,000 times. */
const maxOfACode = 500;

/** What the reader cannot say, because it has no clock, no TV and no whole feed before it. */
export function checkReading(examined: Examined): (Finding & ItemPlace)[] {
  const { reading, places, now } = examined;
  const ofStories = reading.stories.flatMap((story, at) =>
    storyChecks.flatMap((check) => check(story, now)).map((finding) => ({ ...places[at], ...finding })),
  );
  return limited([...feedChecks.flatMap((check) => check(examined)), ...ofStories]);
}

function limited(findings: readonly (Finding & ItemPlace)[]): (Finding & ItemPlace)[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= maxOfACode;
  });
}
