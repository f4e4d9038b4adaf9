import Lightning from '@lightningjs/core';
import { colours, scrimAt } from '../../theme/colours.js';
import { type } from '../../theme/type.js';
import { playerText } from './player-layout.js';

const DENSITY = 0.86;

export interface StatsPanelTemplateSpec extends Lightning.Component.TemplateSpec {
  Ground: object;
  Lines: object;
}

/** How the player does, for whoever looks after the channel. Drawn only while somebody looks. */
export class StatsPanel
  extends Lightning.Component<StatsPanelTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<StatsPanelTemplateSpec>
{
  static override _template(): Lightning.Component.Template<StatsPanelTemplateSpec> {
    const { x, y, w, padding } = playerText.stats;
    return {
      x,
      y,
      visible: false,
      Ground: { rect: true, w, color: scrimAt(DENSITY) },
      Lines: {
        x: padding,
        y: padding,
        text: { ...type.meta, textColor: colours.text, wordWrapWidth: w - 2 * padding, maxLines: 14 },
      },
    };
  }

  override _setup() {
    const lines = this.getByRef('Lines') as Lightning.Element;
    lines.on('txLoaded', () => this.patch({ Ground: { h: lines.renderHeight + 2 * playerText.stats.padding } }));
  }

  show(lines: readonly string[] | undefined) {
    this.visible = lines !== undefined;
    if (lines) this.patch({ Lines: { text: { text: lines.join('\n') } } });
  }
}
