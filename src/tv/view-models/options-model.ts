import type { Card } from '../../contract/page.js';
import type { Destination } from '../../viewer/destination.js';
import { historyAt, isSaved } from '../../viewer/library.js';
import { progressOf } from '../../viewer/library-lists.js';
import type { LibraryEntry } from '../../viewer/library-schema.js';
import type { PlayQueue } from '../../viewer/play-queue.js';
import type { DialogModel } from './dialog-model.js';
import { clockText } from './durations.js';
import type { Lens } from './lens.js';
import type { PhoneModel } from './phone-model.js';
import type { Words } from './words/words.js';

export type OptionId =
  | 'open'
  | 'watch'
  | 'playAll'
  | 'guide'
  | 'listen'
  | 'save'
  | 'read'
  | 'section'
  | 'forget'
  | 'clearHistory'
  | 'clearSaved'
  | 'phone';

export type OptionIcon =
  | 'video'
  | 'story'
  | 'section'
  | 'play'
  | 'save'
  | 'saved'
  | 'check'
  | 'right'
  | 'erase'
  | 'phone'
  | 'listen';

/** A panel beside the screen: what can be done with a card, or a code for a phone. */
export interface SheetModel {
  readonly kicker: string;
  readonly title: string;
  readonly code?: string;
  readonly lines: readonly string[];
  readonly hint: string;
  readonly options: readonly { readonly id: OptionId | 'done'; readonly label: string; readonly icon?: OptionIcon }[];
}

export interface OptionsFacts {
  readonly card: Card;
  readonly entry: LibraryEntry | undefined;
  readonly place: Destination | undefined;
  /** The page of the card's section. */
  readonly sectionPage: { readonly id: string; readonly title: string } | undefined;
  readonly hasPhone: boolean;
  /** The videos around it. */
  readonly queue?: PlayQueue | undefined;
  readonly canListen: boolean;
}

/** Only what works here and now. */
export function toOptions(facts: OptionsFacts, words: Words): SheetModel {
  const { card, entry, place, sectionPage, hasPhone, canListen, queue } = facts;
  const options: { id: OptionId; label: string; icon: OptionIcon }[] = [];
  const offer = (isOffered: boolean, id: OptionId, label: string, icon: OptionIcon) => {
    if (isOffered) options.push({ id, label, icon });
  };
  const isArticle = card.kind === 'article';
  const isKept = isArticle || card.kind === 'video';
  const isHere = place?.kind === 'story' && place.storyId === card.id;
  const isPlaying = place?.kind === 'player' && place.storyId === card.id;
  const isMine = place?.kind === 'myNews';
  const hasHistory = entry !== undefined && historyAt(entry) > 0;
  const isRead = progressOf(entry)?.isFinished ?? false;
  offer(isArticle && !isHere, 'open', words('options.read'), 'story');
  offer(card.kind === 'page', 'open', words('options.open'), 'section');
  const hasVideo = card.hasVideo || card.kind === 'video' || card.kind === 'live';
  offer(hasVideo && !isPlaying, 'watch', words('options.watch'), 'play');
  offer(card.kind === 'live', 'guide', words('guide.open'), 'section');
  const isFirst = queue?.items[0]?.storyId === card.id;
  const playAll = words(isFirst ? 'options.playAll' : 'options.playAllFromHere');
  offer(card.kind === 'video' && (queue?.items.length ?? 0) > 1, 'playAll', playAll, 'video');
  const isInSaved = isSaved(entry);
  offer(isKept, 'save', words(isInSaved ? 'options.unsave' : 'options.save'), isInSaved ? 'saved' : 'save');
  offer(isArticle, 'read', words(isRead ? 'options.markUnread' : 'options.markRead'), 'check');
  offer(sectionPage !== undefined, 'section', words('options.section', { section: sectionPage?.title ?? '' }), 'right');
  offer(isMine && hasHistory, 'forget', words('options.forget'), 'erase');
  offer(isMine && hasHistory, 'clearHistory', words('options.clearHistory'), 'erase');
  offer(isMine && isInSaved, 'clearSaved', words('options.clearSaved'), 'erase');
  // Last, because they come when the story itself has been asked for.
  offer(canListen && !isHere, 'listen', words('listen.action'), 'listen');
  offer(hasPhone, 'phone', words('options.phone'), 'phone');
  return { kicker: words('options.title'), title: card.headline, lines: [], hint: words('options.hint'), options };
}

export const toPhoneSheet = (
  headline: string,
  phone: PhoneModel,
  { words, locale }: Pick<Lens, 'words' | 'locale'>,
): SheetModel => ({
  kicker: words('options.phone'),
  title: headline,
  code: phone.address,
  lines: [
    phone.moment === undefined
      ? words('phone.message', { host: phone.host })
      : words('phone.momentMessage', { host: phone.host, moment: clockText(phone.moment, locale) }),
    ...(phone.otherHosts.length > 0 ? [words('phone.others', { hosts: phone.otherHosts.join(' · ') })] : []),
  ],
  hint: words('options.hint'),
  options: [{ id: 'done', label: words('phone.done') }],
});

export const toClearQuestion = (list: 'history' | 'saved', words: Words): DialogModel => ({
  title: words(`clear.${list}.title`),
  message: words(`clear.${list}.message`),
  buttons: [
    { id: 'keep', label: words('clear.keep') },
    { id: 'clear', label: words('clear.go') },
  ],
});
