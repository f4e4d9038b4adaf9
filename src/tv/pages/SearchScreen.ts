import Lightning from '@lightningjs/core';
import type { Card } from '../../contract/page.js';
import type { Narration } from '../../viewer/narration.js';
import type { Direction } from '../../viewer/page-focus.js';
import { type KeyPlace, type SearchKey, typeLetter } from '../../viewer/search-keys.js';
import { Keyboard } from '../components/search/Keyboard.js';
import { RecentSearches } from '../components/search/RecentSearches.js';
import { SearchField } from '../components/search/SearchField.js';
import { SearchResults } from '../components/search/SearchResults.js';
import { argb } from '../theme/colours.js';
import type { SearchModel } from '../view-models/search-model.js';
import type { Screen } from './screen.js';
import { narrateSearch } from './search-narration.js';
import { type SearchDesk, type SearchSnapshot, SearchState } from './search-state.js';

export interface SearchScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set before `model`. */
  desk: SearchDesk | undefined;
  model: SearchModel | undefined;
  Field: typeof SearchField;
  Keyboard: typeof Keyboard;
  Recent: typeof RecentSearches;
  Results: typeof SearchResults;
}

/** Search while typing, by the keys on screen or those of a keyboard. */
export class SearchScreen
  extends Lightning.Component<SearchScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SearchScreenTemplateSpec>, Screen
{
  readonly keepsOk = true;
  desk: SearchDesk | undefined;
  private _model: SearchModel | undefined;
  private search: SearchState | undefined;
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
    if (!model || !this.desk) return;
    const recent = RecentSearches.fitting(this.desk.recent());
    this.recentSearches.show(model.lens.words('search.recent'), recent);
    this.search = new SearchState(this.desk, model, recent, () => {
      this.draw();
      this.fireAncestors('$focusMoved');
    });
    this.draw();
  }

  override _detach() {
    this.desk?.cancel();
  }

  subject(): Card | undefined {
    const { search } = this;
    return search?.focus.zone === 'results' ? search.results.sourceAt(search.focus.result) : undefined;
  }

  narration(): Narration {
    const { _model: model, search } = this;
    return model && search ? narrateSearch(search, model.lens.words) : { label: '' };
  }

  snapshot(): SearchSnapshot | undefined {
    return this.search?.snapshot();
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    this.search?.restore(snapshot as SearchSnapshot);
  }

  /** Letters of a keyboard type at once, wherever the focus is. */
  override _captureKey(event: KeyboardEvent): boolean {
    const { key } = event;
    const { search } = this;
    if (!search || key === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (Array.from(key).length === 1) {
      this.isTyping = true;
      search.type(typeLetter(search.query, key));
      return true;
    }
    if (key === 'Backspace' && this.isTyping && search.query) {
      search.press({ kind: 'delete' });
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
    this.search?.press(key);
  }

  $keyPointedAt(key: KeyPlace) {
    this.search?.pointAt({ zone: 'keys', key });
  }

  $recentHovered(recent: number) {
    this.search?.pointAt({ zone: 'recent', recent });
  }

  $recentChosen(index: number) {
    this.search?.searchAgain(index);
  }

  $gridPointedAt(result: number) {
    this.search?.pointAt({ zone: 'results', result });
  }

  $gridOpened(index: number) {
    const card = this.search?.results.cardAt(index);
    if (!card) return;
    this.search?.noteFind();
    this.fireAncestors('$open', card.opens);
  }

  override _getFocused(): Lightning.Component {
    switch (this.search?.focus.zone) {
      case 'recent':
        return this.recentSearches;
      case 'results':
        return this.resultsView;
      default:
        return this.keyboard;
    }
  }

  private move(direction: Direction): boolean {
    return this.search?.move(direction) ?? false;
  }

  private draw() {
    const { _model: model, search } = this;
    if (!model || !search) return;
    const { words, brand } = model.lens;
    const { shown } = search;
    this.field.show(search.query, words('search.placeholder'), argb(brand.kicker));
    this.keyboard.model = search.keys;
    this.keyboard.place = shown.key;
    this.recentSearches.setPlace(shown.recent);
    this.resultsView.show(search.results, shown.result, search.news !== 'focus');
    this._refocus();
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
