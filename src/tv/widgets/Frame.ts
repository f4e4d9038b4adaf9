import Lightning from '@lightningjs/core';
import type { Ticker as TickerModel } from '../../contract/page.js';
import type { Destination } from '../../viewer/destination.js';
import type { Lens } from '../view-models/lens.js';
import type { NavigationModel } from '../view-models/navigation-model.js';
import { Clock } from './Clock.js';
import { Navigation } from './Navigation.js';
import { Note } from './Note.js';
import { Ticker } from './Ticker.js';

export interface FramePlace {
  readonly lens: Lens;
  readonly navigation: NavigationModel | undefined;
  /** Where the viewer is, if that has the navigation column at its left. */
  readonly place: Destination | undefined;
  readonly hasClock: boolean;
}

/** What stands around the screens: navigation, clock, ticker, notes. */
export class Frame extends Lightning.Component {
  static override _template() {
    return {
      Navigation: { type: Navigation, visible: false },
      Ticker: { type: Ticker },
      Clock: { type: Clock, visible: false },
      Note: { type: Note },
    };
  }

  goTo({ lens, navigation, place, hasClock }: FramePlace) {
    this.patch({
      Clock: { visible: hasClock, locale: lens.locale },
      Navigation: { visible: place !== undefined, place },
      Ticker: { brand: lens.brand },
    });
    if (navigation && this.navigation.model !== navigation) this.navigation.model = navigation;
  }

  setTicker(model: TickerModel | undefined) {
    this.patch({ Ticker: { model } });
  }

  /** Breaking news that the line of headlines begins with. */
  setTickerAlert(alert: string | undefined) {
    this.patch({ Ticker: { alert } });
  }

  setNote(text: string | undefined) {
    this.note.setText(text);
  }

  setBusy(text: string | undefined) {
    this.note.setBusy(text);
  }

  get navigation(): Navigation {
    return this.getByRef('Navigation') as Navigation;
  }

  private get note(): Note {
    return this.getByRef('Note') as Note;
  }
}
