import type { Card } from '../../contract/page.js';
import { catchUpId } from '../../viewer/catch-up-tile.js';
import type { Destination } from '../../viewer/destination.js';
import type { StoryProgress } from '../../viewer/library-lists.js';
import { type Direction, isolated } from '../../viewer/text-direction.js';
import { ageText } from './age.js';
import { clockText, spokenDuration } from './durations.js';
import { joinSpoken } from './join-spoken.js';
import type { Lens } from './lens.js';
import { type PictureModel, toPictureModel } from './picture-model.js';

export interface CardModel {
  readonly id: string;
  readonly kind: Card['kind'];
  readonly headline: string;
  readonly section: string;
  /** "Weather · 25 min ago" */
  readonly meta: string;
  /** The same where there is no room for all of it. */
  readonly shortMeta?: string;
  /** Below it, of a live stream: what comes next. */
  readonly next?: string | undefined;
  readonly age: string;
  readonly picture: PictureModel;
  /** In the corner of the picture: how long, or that it is done. */
  readonly duration: string | undefined;
  /** The part that was read or watched, when it was begun and not finished. */
  readonly begunShare: number | undefined;
  readonly barColour: string;
  readonly liveLabel: string | undefined;
  readonly correctedLabel: string | undefined;
  readonly isRightToLeft: boolean;
  /** What narration says of it. */
  readonly spoken: string;
  readonly opens: Destination;
}

export function toCardModel(card: Card, lens: Lens): CardModel {
  const { words, look } = lens;
  const section = card.section ?? '';
  const age = card.kind === 'live' || card.kind === 'page' ? '' : ageText(card.publishedAt, lens);
  const hasDuration = card.durationSec !== undefined && card.kind !== 'live';
  const progress = card.kind === 'article' || card.kind === 'video' ? lens.progressOf(card.id) : undefined;
  const news = lens.newsOf?.(card);
  const newsLabel = news ? words(newsWords[news]) : '';
  const finished = progress?.isFinished ? words(finishedWords[progress.kind]) : undefined;
  return {
    id: card.id,
    kind: card.kind,
    headline: card.headline,
    section,
    age,
    meta: joinFacts([newsLabel, section, age], card.direction),
    ...(newsLabel && { shortMeta: joinFacts([newsLabel, age], card.direction) }),
    picture: toPictureModel(card.picture, card.kind === 'page' ? (card.section ?? card.headline) : card.section, look),
    duration: finished ?? (hasDuration ? clockText(card.durationSec ?? 0, lens.locale) : undefined),
    begunShare: progress && !progress.isFinished ? progress.share : undefined,
    barColour: lens.brand.kicker,
    liveLabel: card.kind === 'live' ? words('badge.live') : undefined,
    correctedLabel: card.isCorrected ? words('badge.corrected') : undefined,
    isRightToLeft: card.direction === 'rtl',
    spoken: joinSpoken(
      [
        card.headline,
        newsLabel,
        ...spokenFacts(card, lens),
        section === card.headline ? '' : section,
        age,
        spokenProgress(progress, words),
      ],
      words,
    ),
    opens: opens(card),
  };
}

/** "Weather · 25 min ago", in the story's direction though some are said in the interface's language. */
export const joinFacts = (facts: readonly (string | undefined)[], direction: Direction, between = ' · '): string =>
  facts.flatMap((fact) => (fact ? [isolated(fact, direction)] : [])).join(between);

const newsWords = { new: 'badge.new', updated: 'badge.updated' } as const;

const finishedWords = { reading: 'badge.read', watching: 'badge.watched' } as const;

function spokenProgress(progress: StoryProgress | undefined, words: Lens['words']): string {
  if (!progress) return '';
  if (progress.isFinished) return words(finishedWords[progress.kind]);
  const percent = Math.round(progress.share * 100);
  return words(progress.kind === 'reading' ? 'spoken.partRead' : 'spoken.partWatched', { percent });
}

/** Segments and live streams play at once; an article is read first. */
export function opens(card: Pick<Card, 'id' | 'kind'>): Destination {
  switch (card.kind) {
    case 'page':
      return card.id === catchUpId ? { kind: 'catchUp' } : { kind: 'page', pageId: card.id };
    case 'article':
      return { kind: 'story', storyId: card.id };
    case 'video':
    case 'live':
      return { kind: 'player', storyId: card.id, videoIndex: 0 };
  }
}

function spokenFacts(card: Card, { words }: Lens): string[] {
  const facts = [];
  if (card.kind === 'live') facts.push(words('spoken.live'));
  if (card.kind === 'video') {
    const { durationSec } = card;
    facts.push(
      durationSec ? words('spoken.video', { duration: spokenDuration(durationSec, words) }) : words('spoken.videoOnly'),
    );
  }
  if (card.isCorrected) facts.push(words('badge.corrected'));
  return facts;
}
