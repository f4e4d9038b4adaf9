import Lightning from '@lightningjs/core';
import { resultColumns } from '../../../viewer/search-focus.js';
import { groundAt } from '../../theme/colours.js';
import { page, stage } from '../../theme/layout.js';
import { type } from '../../theme/type.js';
import type { ResultsModel } from '../../view-models/search-model.js';
import { CardGrid } from '../CardGrid.js';
import { results, resultsW, ringRoom, suggestions, windowH } from './search-layout.js';

export interface SearchResultsTemplateSpec extends Lightning.Component.TemplateSpec {
  Title: object;
  Help: object;
  CardsTitle: object;
  Window: { Grid: typeof CardGrid };
  Fade: object;
}

/** What was found, or why nothing was and what to do. */
export class SearchResults
  extends Lightning.Component<SearchResultsTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SearchResultsTemplateSpec>
{
  private model: ResultsModel | undefined;

  static override _template(): Lightning.Component.Template<SearchResultsTemplateSpec> {
    const x = results.x;
    return {
      Title: { x, y: results.titleY, text: { ...type.railTitle, wordWrapWidth: results.titleW, maxLines: 1 } },
      Help: { x, y: suggestions.helpY, text: { ...type.message, wordWrapWidth: suggestions.helpW, maxLines: 2 } },
      CardsTitle: { x, y: suggestions.titleY, text: { ...type.railTitle, maxLines: 1 } },
      Window: {
        x: x - ringRoom.x,
        w: resultsW(),
        clipping: true,
        Grid: { type: CardGrid, x: ringRoom.x, y: ringRoom.y },
      },
      Fade: {
        rect: true,
        x: x - ringRoom.x,
        y: stage.h - page.fadeH,
        w: resultsW(),
        h: page.fadeH,
        colorTop: groundAt(0),
        colorBottom: groundAt(1),
      },
    };
  }

  show(model: ResultsModel, at: number, isInstant: boolean) {
    const isNew = model !== this.model;
    this.model = model;
    if (isNew) this.place(model);
    this.grid.show(model, at, isInstant);
  }

  override _getFocused() {
    return this.grid;
  }

  private place({ title, help, cardsTitle }: ResultsModel) {
    const y = help === undefined ? results.y : suggestions.y;
    const wholeRows = help === undefined ? results.wholeRows : 1;
    this.grid.setShape({ columns: resultColumns, pitchX: results.pitchX, pitchY: results.pitchY, wholeRows });
    this.patch({
      Title: { text: { text: title } },
      Help: { text: { text: help ?? '' } },
      CardsTitle: { text: { text: cardsTitle ?? '' } },
      Window: { y: y - ringRoom.y, h: windowH(y) },
    });
  }

  private get grid(): CardGrid {
    return this.tag('Window.Grid') as CardGrid;
  }
}
