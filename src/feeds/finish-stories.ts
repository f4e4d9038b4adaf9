import { Story } from '../contract/story.js';
import { type FaultLog, placed } from './fault-log.js';
import type { FormatReading, StoryDraft } from './formats/format.js';
import { digest, storyId } from './story-id.js';
import { directionOf, languageOfScript } from './text/language.js';
import { shorten } from './text/plain-text.js';

const headlineLength = 90;

/**
 * Gives each draft its id and direction and checks it against the contract. What does not fit is dropped with a fault:
 * its place in the list stays, empty.
 */
export function finishStories(reading: FormatReading, feedLog: FaultLog): (Story | undefined)[] {
  const nextId = createIdGiver(reading);
  return reading.drafts.map((draft) => {
    const { label, line } = draft;
    const log = placed(feedLog, { item: label, ...(line === undefined ? {} : { line }) });
    if (lacksVideo(draft, log)) return undefined;
    const headline = headlineOf(draft, log);
    const id = headline && nextId(draft, headline, log);
    return id ? checkStory({ draft, id, headline, feedLanguage: reading.language }, log) : undefined;
  });
}

function lacksVideo({ needsVideo, videos = [] }: StoryDraft, log: FaultLog): boolean {
  if (needsVideo === undefined || videos.length > 0) return false;
  const { reason = 'There is no video that a TV can play', field } = needsVideo;
  log.add({ severity: 'error', code: 'noPlayableVideo', field, message: `${reason}; left out.` });
  return true;
}

function headlineOf(draft: StoryDraft, log: FaultLog): string | undefined {
  if (draft.headline) return draft.headline;
  if (draft.summary) {
    log.add({
      severity: 'info',
      code: 'noHeadline',
      field: 'title',
      message: 'No headline; the summary begins it.',
    });
    return shorten(draft.summary, headlineLength);
  }
  log.add({
    severity: 'error',
    code: 'noHeadline',
    field: 'title',
    message: 'No headline and no text; left out.',
  });
  return undefined;
}

/** Ids within one feed are unique: a repeated one gives way to the link, then to the words. The same item once more gets none. */
function createIdGiver({ drafts, feedKey }: FormatReading) {
  const given = new Set<string>();
  const seenByGuid = new Map<string, StoryDraft[]>();
  const sharedLinks = repeated(drafts.map(({ link }) => link));
  return (draft: StoryDraft, headline: string, log: FaultLog): string | undefined => {
    const id = isNew(draft, headline) ? firstFree(candidateIds(draft, headline, log)) : undefined;
    if (id) given.add(id);
    else noteDuplicate(log);
    return id;
  };

  function firstFree(candidates: Iterable<string>): string | undefined {
    for (const candidate of candidates) if (!given.has(candidate)) return candidate;
    return undefined;
  }

  function isNew(draft: StoryDraft, headline: string): boolean {
    if (!draft.guid) return true;
    const seen = seenByGuid.get(draft.guid);
    if (!seen) seenByGuid.set(draft.guid, [draft]);
    else if (seen.some((other) => other.link === draft.link && (other.headline ?? headline) === headline)) return false;
    else seen.push(draft);
    return true;
  }

  function* candidateIds(draft: StoryDraft, headline: string, log: FaultLog): Generator<string> {
    // A link that many items share is the site's, not the story's.
    const link = draft.guid || !sharedLinks.has(draft.link) ? draft.link : undefined;
    const words = { headline, publishedAt: draft.publishedAt, feedKey };
    yield storyId({ guid: draft.guid, link, ...words });
    if (draft.guid) {
      noteRepeated(log);
      yield storyId({ link, ...words });
    }
    yield digest(JSON.stringify([headline, draft.publishedAt, draft.summary, draft.picture, draft.videos]));
    if (draft.fingerprint) yield digest(draft.fingerprint);
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

interface Unchecked {
  readonly draft: StoryDraft;
  readonly id: string;
  readonly headline: string;
  readonly feedLanguage: string | undefined;
}

function checkStory({ draft, id, headline, feedLanguage }: Unchecked, log: FaultLog): Story | undefined {
  const language = draft.language ?? feedLanguage ?? languageOfScript(headline);
  // What a story does not have is stripped: the label, the guid.
  const parsed = Story.safeParse({ ...draft, id, headline, language, direction: directionOf(language, headline) });
  if (parsed.success) return withoutUndefined(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') || 'item';
  log.add({
    severity: 'error',
    code: 'invalidStory',
    field,
    message: `${issue?.message ?? 'Not readable'}; left out.`,
  });
  return undefined;
}

/** A stored story comes back from JSON without them, and must compare equal. */
function withoutUndefined(story: Story): Story {
  const known: Partial<Record<string, unknown>> = {};
  for (const key in story) {
    const value = story[key as keyof Story];
    if (value !== undefined) known[key] = value;
  }
  return known as Story;
}
