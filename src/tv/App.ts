import { Lightning } from '@lightningjs/sdk';
import { colours } from './theme/colours.js';
import { type } from './theme/type.js';

export class App extends Lightning.Component {
  static override _template() {
    return {
      rect: true,
      w: 1920,
      h: 1080,
      color: colours.ground,
      T: { x: 176, y: 96, text: { ...type.heroHeadline, text: 'Rundown' } },
    };
  }
}
