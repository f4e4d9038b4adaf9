import { Story } from '../contract/story.js';
import { type FaultLog, placed } from './fault-log.js';
import type { CheckedDraft, StoryDraft } from './formats/format.js';
import { shorten } from './text/plain-text.js';

const headlineLength = 90;
/** Stands in for an id until all items of the feed are known. */
const noId = '-';

/** Checks a draft against the contract. What does not fit is noted and gives no story. */
export function checkDraft(draft: StoryDraft, feedLog: FaultLog): CheckedDraft {
  const { label, line, guid, fingerprint } = draft;
  const log = placed(feedLog, { item: label, ...(line === undefined ? {} : { line }) });
  const headline = lacksVideo(draft, log) ? undefined : headlineOf(draft, log);
  const story = headline === undefined ? undefined : toStory(draft, headline, log);
  return { label, guid, fingerprint, ...(line === undefined ? {} : { line }), ...(story ? { story } : {}) };
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

function toStory(draft: StoryDraft, headline: string, log: FaultLog): Story | undefined {
  // What a story does not have is stripped: the label, the guid.
  const parsed = Story.safeParse({ ...draft, id: noId, headline });
  if (parsed.success) return withoutUndefined(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') || 'item';
  const message = `${issue?.message ?? 'Not readable'}; left out.`;
  log.add({ severity: 'error', code: 'invalidStory', field, message });
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
