import type { Card } from '../../contract/page.js';
import type { Result } from '../../contract/result.js';
import type { Language } from '../../viewer/choose-language.js';
import type { Direction } from '../../viewer/page-focus.js';
import {
  firstSearchFocus,
  keepSearchFocus,
  mostResults,
  moveSearchFocus,
  type SearchFocus,
  type SearchRoom,
} from '../../viewer/search-focus.js';
import { placeOfCommand, pressSearchKey, type SearchKey } from '../../viewer/search-keys.js';
import { type KeyboardModel, toKeyboardModel } from '../view-models/keyboard-model.js';
import { type Found, type ResultsModel, type SearchModel, toResultsModel } from '../view-models/search-model.js';

/** What the search asks of the world. */
export interface SearchDesk {
  ask(query: string, onAnswer: (answer: Result<readonly Card[], unknown>) => void): void;
  cancel(): void;
  /** The interface's, whose letters are on the keys. */
  language(): Language;
  /** The viewer changed to Latin letters: kept for as long as the app runs. */
  wantsLatin: boolean;
  recent(): readonly string[];
  /** The search led the viewer somewhere. */
  noteSearch(query: string): void;
}

/** What happened last: the focus moved, the text changed, something was found, or the keys have other letters. */
export type SearchNews = 'focus' | 'typed' | 'found' | 'letters';

export interface SearchSnapshot {
  readonly query: string;
  readonly focus: SearchFocus;
}

/** What is typed, what was found of it, and where the focus is. */
export class SearchState {
  query = '';
  focus: SearchFocus = firstSearchFocus;
  news: SearchNews = 'focus';
  keys: KeyboardModel;
  results: ResultsModel;
  private found: Found = { kind: 'nothingTyped' };

  constructor(
    private readonly desk: SearchDesk,
    private readonly model: SearchModel,
    readonly recent: readonly string[],
    private readonly onChange: () => void,
  ) {
    this.keys = this.layKeys();
    this.results = this.toResults();
  }

  /** Where the focus is seen: while an answer is under way, one that is restored waits for its results. */
  get shown(): SearchFocus {
    return keepSearchFocus(this.focus, this.room);
  }

  snapshot(): SearchSnapshot {
    return { query: this.query, focus: this.focus };
  }

  restore({ query, focus }: SearchSnapshot) {
    this.write(query, focus);
    this.news = 'focus';
  }

  press(key: SearchKey) {
    if (key.kind === 'letters') this.changeLetters();
    else this.type(pressSearchKey(this.query, key));
  }

  /** Who stood on a result goes back to the keys. */
  type(query: string) {
    this.write(query, { ...this.focus, zone: this.focus.zone === 'results' ? 'keys' : this.focus.zone, result: 0 });
  }

  searchAgain(index: number) {
    const query = this.recent[index];
    if (query) this.write(query, { ...this.focus, result: 0 });
  }

  /** Whether the key meant something here. */
  move(direction: Direction): boolean {
    const next = moveSearchFocus(this.focus, direction, this.room);
    if (next === this.focus) return false;
    this.pointAt(next);
    return true;
  }

  pointAt(place: Partial<SearchFocus>) {
    this.focus = { ...this.focus, ...place };
    this.tell('focus');
  }

  /** What the search led to is worth to be kept; a suggestion is not. */
  noteFind() {
    if (this.found.kind === 'results' && this.found.cards.length > 0) this.desk.noteSearch(this.query);
  }

  private changeLetters() {
    this.desk.wantsLatin = !this.desk.wantsLatin;
    this.keys = this.layKeys();
    this.focus = { ...this.focus, key: placeOfCommand(this.keys.keyboard, 'letters') };
    this.tell('letters');
  }

  private write(query: string, focus: SearchFocus) {
    const isSame = query.trim() === this.query.trim();
    this.query = query;
    this.focus = focus;
    // What is known already is found before this returns.
    this.news = 'typed';
    if (!isSame) this.search(query.trim());
    this.tell(this.news);
  }

  private search(asked: string) {
    if (!asked) {
      this.desk.cancel();
      this.find({ kind: 'nothingTyped' });
      return;
    }
    this.desk.ask(asked, (answer) => {
      this.find(answer.ok ? { kind: 'results', query: asked, cards: answer.value } : { kind: 'unreachable' });
      this.tell('found');
    });
  }

  private find(found: Found) {
    this.found = found;
    this.results = this.toResults();
  }

  private tell(news: SearchNews) {
    this.news = news;
    if (this.found.kind !== 'nothingTyped' || !this.query.trim()) this.focus = this.shown;
    this.onChange();
  }

  private layKeys(): KeyboardModel {
    const { language, wantsLatin } = this.desk;
    return toKeyboardModel({ language: language(), wantsLatin }, this.model.lens);
  }

  private toResults(): ResultsModel {
    return toResultsModel(this.found, this.model, mostResults);
  }

  private get room(): SearchRoom {
    return { keyboard: this.keys.keyboard, recentCount: this.recent.length, resultCount: this.results.length };
  }
}
