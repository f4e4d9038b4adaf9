import type { Source } from '../../contract/source.js';
import type { Story } from '../../contract/story.js';
import { directionOf } from '../../feeds/text/language.js';

/** What the operator says of a source holds for stories that do not say it themselves. */
export function applySourceDefaults(story: Story, { section, language }: Source): Story {
  const named = story.sectionPath.length === 0 && section ? { ...story, sectionPath: [section] } : story;
  if (named.language || !language) return named;
  return { ...named, language, direction: directionOf(language, named.headline) };
}
