import { joinSentences, type Narration } from '../../viewer/narration.js';
import type { Reading, ReadingRoom } from '../../viewer/reading.js';
import type { StoryLayout } from '../components/story/lay-out-story.js';
import type { RailModel } from '../view-models/rail-model.js';
import type { StoryAction, StoryModel } from '../view-models/story-model.js';

export interface StorySight {
  readonly model: StoryModel;
  readonly reading: Reading;
  readonly room: ReadingRoom;
  readonly article: StoryLayout | undefined;
  readonly related: RailModel | undefined;
  readonly actions: readonly StoryAction[];
  /** The viewer has just come back to where they left the article. */
  readonly isResumed: boolean;
}

/** What a story says of its focus. */
export function narrateStory(sight: StorySight): Narration {
  const { model, reading, related } = sight;
  switch (reading.zone) {
    case 'actions':
      return narrateAction(sight);
    case 'body':
      return narrateBody(sight);
    case 'related':
      return {
        title: related?.title ?? model.words('story.related'),
        label: related?.cardAt(reading.card)?.spoken ?? '',
        position: { index: reading.card, total: related?.length ?? 0 },
      };
  }
}

function narrateAction({ model, reading, actions }: StorySight): Narration {
  const total = actions.length;
  return {
    title: model.headline,
    label: actions[reading.action]?.spoken ?? '',
    ...(total > 1 && { position: { index: reading.action, total } }),
    hint: model.words('story.actionsHint'),
  };
}

function narrateBody({ model, reading, room, article, isResumed }: StorySight): Narration {
  const { words, headline } = model;
  const step = room.steps[reading.step];
  const position = { index: reading.step, total: room.steps.length };
  const isLast = reading.step === room.steps.length - 1;
  const video = step?.video === undefined ? undefined : article?.videos[step.video];
  if (video) return { title: headline, label: video.spoken, position, hint: words('story.videoHint') };
  const before =
    article && isResumed ? (step?.scroll ?? 0) - article.column.viewH : room.steps[reading.step - 1]?.scroll;
  const text = article && step ? newText(article, step.scroll, before) : '';
  return {
    title: headline,
    label: joinSentences([isResumed ? words('story.resumed') : undefined, text || words('story.reading')]),
    position,
    hint: words(isLast ? 'story.endHint' : 'story.readHint'),
  };
}

/** The text that is in view now and was not before. */
function newText(article: StoryLayout, scroll: number, before: number | undefined): string {
  const { viewH } = article.column;
  const from = before === undefined ? article.bodyY : before + viewH;
  const lines: string[] = [];
  for (const piece of article.pieces) {
    if (piece.kind !== 'text') continue;
    piece.lines.forEach((line, index) => {
      const top = piece.y + index * piece.face.lineHeight;
      const bottom = top + piece.face.lineHeight;
      if (bottom > from && bottom <= scroll + viewH && top >= article.bodyY) lines.push(line);
    });
  }
  // The full stop after it is narration's own.
  return lines.join(' ').replace(/\.$/, '');
}
