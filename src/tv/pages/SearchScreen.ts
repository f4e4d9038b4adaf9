import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { Result } from '../../contract/result.js';
import type { Narration } from '../../viewer/narration.js';
import type { Direction } from '../../viewer/page-focus.js';
import {
  firstSearchFocus,
  keepSearchFocus,
  mostResults,
  moveSearchFocus,
  type SearchFocus,
  type SearchRoom,
} from '../../viewer/search-focus.js';
import { type KeyPlace, pressSearchKey, type SearchKey, typeLetter } from '../../viewer/search-keys.js';
import { Keyboard } from '../components/search/Keyboard.js';
import { RecentSearches } from '../components/search/RecentSearches.js';
import { SearchField } from '../components/search/SearchField.js';
import { SearchResults } from '../components/search/SearchResults.js';
import { argb } from '../theme/colours.js';
import { type Found, type ResultsModel, type SearchModel, toResultsModel } from '../view-models/search-model.js';
import type { Screen } from './screen.js';
import { narrateSearch, type SearchSight } from './search-narration.js';

/** What the screen asks of the world. */
export interface SearchDesk {
  ask(query: string, onAnswer: (answer: Result<readonly Card[], unknown>) => void): void;
  cancel(): void;
  recent(): readonly string[];
  /** The search led the viewer somewhere. */
  noteSearch(query: string): void;
}

export interface SearchScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set before `model`. */
  desk: SearchDesk | undefined;
  model: SearchModel | undefined;
  Field: typeof SearchField;
  Keyboard: typeof Keyboard;
  Recent: typeof RecentSearches;
  Results: typeof SearchResults;
}

interface SearchSnapshot {
  readonly query: string;
  readonly focus: SearchFocus;
}

/** Search while typing, by the keys on screen or those of a keyboard. */
export class SearchScreen
  extends Lightning.Component<SearchScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SearchScreenTemplateSpec>, Screen
{
  readonly keepsOk = true;
  desk: SearchDesk | undefined;
  private _model: SearchModel | undefined;
  private query = '';
  private focus: SearchFocus = firstSearchFocus;
  private found: Found = { kind: 'nothingTyped' };
  private results: ResultsModel | undefined;
  private recent: readonly string[] = [];
  private news: SearchSight['news'] = 'focus';
  /** The last letter came from a keyboard: its Backspace then deletes, whatever a remote's Back of the same code does. */
  private isTyping = false;

  static override _template(): Lightning.Component.Template<SearchScreenTemplateSpec> {
    return {
      Field: { type: SearchField },
      Keyboard: { type: Keyboard },
      Recent: { type: RecentSearches },
      Results: { type: SearchResults },
    };
  }

  get model(): SearchModel | undefined {
    return this._model;
  }

  set model(model: SearchModel | undefined) {
    this._model = model;
    if (!model) return;
    const { words } = model.lens;
    this.recent = RecentSearches.fitting(this.desk?.recent() ?? []);
    this.patch({ Keyboard: { words } });
    this.recentSearches.show(words('search.recent'), this.recent);
    this.find({ kind: 'nothingTyped' });
    this.draw(true);
  }

  override _detach() {
    this.desk?.cancel();
  }

  subject(): Card | undefined {
    return this.focus.zone === 'results' ? this.results?.sourceAt(this.focus.result) : undefined;
  }

  narration(): Narration {
    const { _model: model, focus, query, recent, results, news } = this;
    if (!model || !results) return { label: '' };
    return narrateSearch({ words: model.lens.words, focus, query, recent, results, news });
  }

  snapshot(): SearchSnapshot {
    return { query: this.query, focus: this.focus };
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    const { query, focus } = snapshot as SearchSnapshot;
    this.write(query, focus);
    this.news = 'focus';
  }

  /** Letters of a keyboard type at once, wherever the focus is. */
  override _captureKey(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (Array.from(key).length === 1) {
      this.isTyping = true;
      this.type(typeLetter(this.query, key));
      return true;
    }
    if (key === 'Backspace' && this.isTyping && this.query) {
      this.type(pressSearchKey(this.query, { kind: 'delete' }));
      return true;
    }
    if (key.startsWith('Arrow')) this.isTyping = false;
    return false;
  }

  override _handleUp() {
    return this.move('up');
  }
  override _handleDown() {
    return this.move('down');
  }
  override _handleLeft() {
    return this.move('left');
  }
  override _handleRight() {
    return this.move('right');
  }

  $keyChosen(key: SearchKey) {
    this.type(pressSearchKey(this.query, key));
  }

  $keyPointedAt(key: KeyPlace) {
    this.goTo({ ...this.focus, zone: 'keys', key });
  }

  $recentHovered(recent: number) {
    this.goTo({ ...this.focus, zone: 'recent', recent });
  }

  $recentChosen(index: number) {
    const query = this.recent[index];
    if (query) this.write(query, { ...this.focus, result: 0 });
  }

  $gridPointedAt(result: number) {
    this.goTo({ ...this.focus, zone: 'results', result });
  }

  $gridOpened(index: number) {
    const card = this.results?.cardAt(index);
    if (!card) return;
    if (this.found.kind === 'results' && this.found.cards.length > 0) this.desk?.noteSearch(this.query);
    this.fireAncestors('$open', card.opens);
  }

  override _getFocused(): Lightning.Component {
    switch (this.focus.zone) {
      case 'keys':
        return this.keyboard;
      case 'recent':
        return this.recentSearches;
      case 'results':
        return this.resultsView;
    }
  }

  /** A letter was typed: who stood on a result goes back to the keys. */
  private type(query: string) {
    this.write(query, { ...this.focus, zone: this.focus.zone === 'results' ? 'keys' : this.focus.zone, result: 0 });
  }

  private write(query: string, focus: SearchFocus) {
    const isSame = query.trim() === this.query.trim();
    this.query = query;
    this.focus = focus;
    this.news = 'typed';
    if (!isSame) this.search(query.trim());
    this.draw(true);
    this.tell();
  }

  private search(asked: string) {
    if (!asked) {
      this.desk?.cancel();
      this.find({ kind: 'nothingTyped' });
      return;
    }
    this.desk?.ask(asked, (answer) => {
      this.find(answer.ok ? { kind: 'results', query: asked, cards: answer.value } : { kind: 'unreachable' });
      this.news = 'found';
      this.draw(true);
      this.tell();
    });
  }

  private find(found: Found) {
    if (!this._model) return;
    this.found = found;
    this.results = toResultsModel(found, this._model, mostResults);
  }

  private move(direction: Direction): boolean {
    return this.goTo(moveSearchFocus(this.focus, direction, this.room));
  }

  private goTo(focus: SearchFocus): boolean {
    if (focus === this.focus) return false;
    this.focus = focus;
    this.news = 'focus';
    this.draw(false);
    this.tell();
    return true;
  }

  private draw(isInstant: boolean) {
    const { _model: model, results } = this;
    if (!model || !results) return;
    const { words, brand } = model.lens;
    // While an answer is under way, the focus that is restored waits for its results.
    const shown = keepSearchFocus(this.focus, this.room);
    if (this.found.kind !== 'nothingTyped' || !this.query.trim()) this.focus = shown;
    this.field.show(this.query, words('search.placeholder'), argb(brand.kicker));
    this.keyboard.place = shown.key;
    this.recentSearches.setPlace(shown.recent);
    this.resultsView.show(results, shown.result, isInstant);
    this._refocus();
  }

  private tell() {
    this.fireAncestors('$focusMoved');
  }

  private get room(): SearchRoom {
    return { recentCount: this.recent.length, resultCount: this.results?.length ?? 0 };
  }

  private get field(): SearchField {
    return this.getByRef('Field') as SearchField;
  }
  private get keyboard(): Keyboard {
    return this.getByRef('Keyboard') as Keyboard;
  }
  private get recentSearches(): RecentSearches {
    return this.getByRef('Recent') as RecentSearches;
  }
  private get resultsView(): SearchResults {
    return this.getByRef('Results') as SearchResults;
  }
}
