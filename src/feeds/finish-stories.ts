import type { Story } from '../contract/story.js';
import { type FaultLog, placed } from './fault-log.js';
import type { CheckedDraft, FormatReading } from './formats/format.js';
import { digest, storyId } from './story-id.js';
import { directionOf, languageOfScript } from './text/language.js';

/** Gives each draft's story its id, its language and its direction. The place of what is dropped stays, empty. */
export function finishStories(reading: FormatReading, feedLog: FaultLog): (Story | undefined)[] {
  const nextId = createIdGiver(reading);
  return reading.drafts.map((draft) => {
    const { label, line, story } = draft;
    const log = placed(feedLog, { item: label, ...(line === undefined ? {} : { line }) });
    const id = story && nextId(draft, story, log);
    return id ? finish(story, id, reading.language) : undefined;
  });
}

/** In place: the draft is over, and a large feed has many. */
function finish(story: Story, id: string, feedLanguage: string | undefined): Story {
  const language = story.language ?? feedLanguage ?? languageOfScript(story.headline);
  story.id = id;
  if (language) story.language = language;
  story.direction = directionOf(language, story.headline);
  return story;
}

/** Ids within one feed are unique: a repeated one gives way to the link, then to the words. The same item once more gets none. */
function createIdGiver({ drafts, feedKey }: FormatReading) {
  const given = new Set<string>();
  const seenByGuid = new Map<string, Story[]>();
  const sharedLinks = repeated(drafts.map(({ story }) => story?.link));
  return (draft: CheckedDraft, story: Story, log: FaultLog): string | undefined => {
    const id = isNew(draft.guid, story) ? firstFree(candidateIds(draft, story, log)) : undefined;
    if (id) given.add(id);
    else noteDuplicate(log);
    return id;
  };

  function firstFree(candidates: Iterable<string>): string | undefined {
    for (const candidate of candidates) if (!given.has(candidate)) return candidate;
    return undefined;
  }

  function isNew(guid: string | undefined, story: Story): boolean {
    if (!guid) return true;
    const seen = seenByGuid.get(guid);
    if (!seen) seenByGuid.set(guid, [story]);
    else if (seen.some(({ link, headline }) => link === story.link && headline === story.headline)) return false;
    else seen.push(story);
    return true;
  }

  function* candidateIds({ guid, fingerprint }: CheckedDraft, story: Story, log: FaultLog): Generator<string> {
    const { headline, publishedAt, summary, picture, videos } = story;
    // A link that many items share is the site's, not the story's.
    const link = guid || !sharedLinks.has(story.link) ? story.link : undefined;
    const words = { headline, publishedAt, feedKey };
    yield storyId({ guid, link, ...words });
    if (guid) {
      noteRepeated(log);
      yield storyId({ link, ...words });
    }
    yield digest(JSON.stringify([headline, publishedAt, summary, picture, videos]));
    if (fingerprint) yield digest(fingerprint);
  }
}

function repeated(values: readonly (string | undefined)[]): ReadonlySet<string | undefined> {
  const seen = new Set<string | undefined>();
  return new Set(values.filter((value) => value !== undefined && seen.size === seen.add(value).size));
}

function noteRepeated(log: FaultLog): void {
  const message = 'Its id is another item’s too; its link is used.';
  log.add({ severity: 'warning', code: 'repeatedId', field: 'guid', message });
}

function noteDuplicate(log: FaultLog): void {
  log.add({ severity: 'warning', code: 'duplicate', message: 'The same item again; left out.' });
}
