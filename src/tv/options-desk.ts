import type Lightning from '@lightningjs/core';
import type { Channel } from '../contract/channel.js';
import type { Card } from '../contract/page.js';
import type { Result } from '../contract/result.js';
import type { ServedStory } from '../contract/story.js';
import type { Destination } from '../viewer/destination.js';
import { entryOf, isSaved } from '../viewer/library.js';
import { clearHistory, clearSaved, forgetStory, markUnread, noteReading, setSaved } from '../viewer/library-changes.js';
import type { LibraryHolder } from '../viewer/library-desk.js';
import { progressOf } from '../viewer/library-lists.js';
import type { PlayQueue } from '../viewer/play-queue.js';
import { opens } from './view-models/card-model.js';
import type { DialogModel } from './view-models/dialog-model.js';
import type { Lens } from './view-models/lens.js';
import { toClearQuestion, toOptions, toPhoneSheet } from './view-models/options-model.js';
import { type PhoneModel, toPhoneModel } from './view-models/phone-model.js';
import type { Words } from './view-models/words/words.js';
import { OptionsSheet } from './widgets/OptionsSheet.js';

export interface OptionsWorld {
  readonly library: LibraryHolder;
  readonly words: Words;
  readonly channel: { channel(): Pick<Channel, 'pages'> | undefined; lens(): Pick<Lens, 'locale'> };
  story(id: string): Promise<Result<ServedStory, unknown>>;
  /** Whether anything here can read it aloud. */
  canRead(story: ServedStory): boolean;
}

/** What App does for the options. */
export interface OptionsDeskHost {
  readonly holder: Lightning.Element;
  place(): Destination | undefined;
  /** Where the video is that the options are of, in seconds. */
  moment(): number | undefined;
  open(destination: Destination): void;
  ask(question: DialogModel, onAnswer: (id: string | undefined) => void): void;
  /** The sheet came, went, or says something else. */
  onChange(): void;
}

export interface OptionsDesk {
  readonly isOpen: boolean;
  readonly sheet: OptionsSheet;
  /** `queue`: the videos that the card is one of. */
  open(card: Card, view?: 'options' | 'phone', queue?: PlayQueue): void;
  close(): void;
}

/** What can be done with a card, beside what OK does. */
export function openOptionsDesk(
  { library, words, channel, story, canRead }: OptionsWorld,
  host: OptionsDeskHost,
): OptionsDesk {
  let card: Card | undefined;
  let queue: PlayQueue | undefined;
  let phone: PhoneModel | undefined;
  let canListen = false;
  let view: 'options' | 'phone' = 'options';
  /** Back from the code leads to the options, when it was opened there. */
  let opened: 'options' | 'phone' = 'options';
  const sheet = host.holder.stage.c({
    type: OptionsSheet,
    signals: { optionChosen: choose, sheetLeft: leave },
  } as never) as unknown as OptionsSheet;
  host.holder.children = [sheet];

  return {
    get isOpen() {
      return sheet.model !== undefined;
    },
    sheet,
    open(next, wanted = 'options', around) {
      card = next;
      queue = around;
      phone = undefined;
      canListen = false;
      view = opened = wanted;
      if (wanted === 'options') show();
      if (next.kind !== 'page') void learnMore(next);
    },
    close,
  };

  async function learnMore(of: Card) {
    const answer = await story(of.id);
    if (!answer.ok || card !== of) return;
    phone = toPhoneModel(answer.value, host.moment());
    canListen = of.kind === 'article' && canRead(answer.value);
    if (phone || canListen) show();
  }

  function show() {
    if (!card) return;
    const entry = entryOf(library.library(), card.id);
    const { section } = card;
    const place = host.place();
    const page = channel.channel()?.pages.find(({ title }) => title === section);
    const sectionPage = place?.kind === 'page' && place.pageId === page?.id ? undefined : page;
    const isPhone = view === 'phone' && phone;
    sheet.model = isPhone
      ? toPhoneSheet(card.headline, isPhone, { words, locale: channel.lens().locale })
      : toOptions({ card, entry, place, sectionPage, hasPhone: phone !== undefined, canListen, queue }, words);
    host.onChange();
  }

  function leave() {
    if (view === opened) return close();
    view = opened;
    show();
  }

  function close() {
    if (!card) return;
    card = undefined;
    sheet.model = undefined;
    host.onChange();
  }

  function choose(id: string) {
    if (!card) return;
    const { id: storyId, section } = card;
    const entry = entryOf(library.library(), storyId);
    switch (id) {
      case 'open':
        return go(card.kind === 'page' ? opens(card) : { kind: 'story', storyId });
      case 'watch':
        return go({ kind: 'player', storyId, videoIndex: 0 });
      case 'guide':
        return go({ kind: 'guide', storyId });
      case 'playAll':
        return queue && go({ kind: 'player', storyId, videoIndex: 0, queue: { ...queue, playsOn: true } });
      case 'listen':
        return go({ kind: 'story', storyId, heard: [] });
      case 'section': {
        const page = channel.channel()?.pages.find(({ title }) => title === section);
        return page && go({ kind: 'page', pageId: page.id });
      }
      case 'save':
        library.change(setSaved(card, !isSaved(entry)));
        return show();
      case 'read':
        library.change(
          progressOf(entry)?.isFinished
            ? markUnread(storyId)
            : noteReading(card, { top: 0, seen: 1, isFinished: true }),
        );
        return show();
      case 'forget':
        close();
        return library.change(forgetStory(storyId));
      case 'clearHistory':
        return askToClear('history');
      case 'clearSaved':
        return askToClear('saved');
      case 'phone':
        view = 'phone';
        return show();
      default:
        return leave();
    }
  }

  function go(destination: Destination) {
    close();
    host.open(destination);
  }

  function askToClear(list: 'history' | 'saved') {
    close();
    host.ask(toClearQuestion(list, words), (id) => {
      if (id === 'clear') library.change(list === 'history' ? clearHistory : clearSaved);
    });
  }
}
