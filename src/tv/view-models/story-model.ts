import type { Direction } from '../../contract/primitives.js';
import type { ServedStory } from '../../contract/story.js';
import { clockText, spokenDuration } from './durations.js';
import type { Lens } from './lens.js';
import { toPhoneModel } from './phone-model.js';
import { type PictureModel, toPictureModel } from './picture-model.js';
import { type BodyBlock, pictureWords, ratioOf, toBody } from './story-body.js';
import { readingMinutes } from './story-reading-time.js';
import { momentText, shortMomentText } from './story-times.js';
import { type StoryVideo, storyVideos } from './story-videos.js';
import type { Words } from './words/words.js';

/** A row beside the article. Later ones (send) are new members of `id`. */
export interface StoryAction {
  readonly id: 'watch' | 'listen' | 'save' | 'phone';
  readonly icon: 'play' | 'listen' | 'save' | 'saved' | 'phone';
  readonly label: string;
  readonly note: string | undefined;
  /** `Watch report, 1 min 42 s` */
  readonly spoken: string;
}

export interface StoryModel {
  readonly storyId: string;
  readonly revision: number;
  readonly direction: Direction;
  /** BCP 47, where the newsroom says it. */
  readonly language: string | undefined;
  /** From general to particular; the last one is the section. */
  readonly breadcrumb: readonly string[];
  readonly headline: string;
  /** Byline, time, reading time: those that are known. */
  readonly details: readonly string[];
  readonly corrected: string | undefined;
  readonly lead: { readonly picture: PictureModel; readonly caption: string; readonly ratio: number };
  readonly actions: readonly StoryAction[];
  /** What a saved story has in the place of its action to save it. */
  readonly savedAction: StoryAction;
  readonly body: readonly BodyBlock[];
  readonly words: Words;
}

/** `newBlocks`: where something begins that was not there when the viewer read it. */
export function toStoryModel(story: ServedStory, lens: Lens, newBlocks: readonly number[] = []): StoryModel {
  const section = story.sectionPath[story.sectionPath.length - 1];
  const videos = storyVideos(story);
  return {
    storyId: story.id,
    revision: story.revision,
    direction: story.direction,
    language: story.language,
    breadcrumb: story.sectionPath,
    headline: story.headline,
    details: toDetails(story, lens),
    corrected: toCorrected(story, lens),
    lead: {
      picture: toPictureModel(story.picture, section, lens.look),
      caption: story.picture ? pictureWords(story.picture) : '',
      ratio: ratioOf(story.picture),
    },
    actions: toActions(story, videos, lens),
    savedAction: toSavedAction(lens),
    body: toBody(story, videos, lens, newBlocks),
    words: lens.words,
  };
}

function toDetails(story: ServedStory, lens: Lens): readonly string[] {
  const minutes = readingMinutes(story);
  return [
    story.byline ?? '',
    story.publishedAt ? momentText(story.publishedAt, lens) : '',
    minutes > 0 ? lens.words('story.readingTime', { count: minutes }) : '',
  ].filter((part) => part);
}

function toCorrected({ corrections, publishedAt }: ServedStory, lens: Lens): string | undefined {
  const last = corrections[corrections.length - 1];
  if (!last) return undefined;
  return last.at
    ? lens.words('story.correctedAt', { time: shortMomentText(last.at, publishedAt, lens) })
    : lens.words('story.corrected');
}

// Only the first: the others stand in the body, or are other cuts of the same report.
function toActions(story: ServedStory, videos: readonly StoryVideo[], { words, locale }: Lens): readonly StoryAction[] {
  const save = words('story.save');
  // A stream is there or it is not: there is nothing of it to keep.
  const actions: StoryAction[] =
    story.kind === 'live' ? [] : [{ id: 'save', icon: 'save', label: save, note: undefined, spoken: save }];
  const send = words('options.phone');
  if (toPhoneModel(story)) actions.push({ id: 'phone', icon: 'phone', label: send, note: undefined, spoken: send });
  const video = story.videos.length > 0 ? videos[0]?.video : undefined;
  if (!video) return actions;
  const label = words(
    video.isLive ? 'story.watchLive' : story.kind === 'article' ? 'story.watchReport' : 'story.watchVideo',
  );
  const seconds = video.isLive ? undefined : video.durationSec;
  return [
    {
      id: 'watch',
      icon: 'play',
      label,
      note: video.isLive ? words('story.live') : seconds === undefined ? undefined : clockText(seconds, locale),
      spoken: seconds === undefined ? label : `${label}, ${spokenDuration(seconds, words)}`,
    },
    ...actions,
  ];
}

const toSavedAction = ({ words }: Lens): StoryAction => ({
  id: 'save',
  icon: 'saved',
  label: words('story.saved'),
  note: words('story.savedNote'),
  spoken: words('story.unsaveSpoken'),
});

/** Reading it aloud, where something can: `sec` is about how long it takes. */
export function toListenAction(sec: number, words: Words): StoryAction {
  const time = spokenDuration(Math.max(60, Math.round(sec / 60) * 60), words);
  return {
    id: 'listen',
    icon: 'listen',
    label: words('listen.action'),
    note: time,
    spoken: words('listen.actionSpoken', { time }),
  };
}

/** The story's actions as they are now: what is opened for its video has that first, and then what can be listened to. */
export function shownActions(
  { actions, savedAction }: StoryModel,
  isSaved: boolean,
  listen?: StoryAction | undefined,
): readonly StoryAction[] {
  const shown = isSaved ? actions.map((action) => (action.id === 'save' ? savedAction : action)) : actions;
  if (!listen) return shown;
  const at = shown.filter(({ id }) => id === 'watch').length;
  return [...shown.slice(0, at), listen, ...shown.slice(at)];
}
