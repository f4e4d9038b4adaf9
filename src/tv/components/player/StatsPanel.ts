import Lightning from '@lightningjs/core';
import { colours, scrimAt } from '../../theme/colours.js';
import { type } from '../../theme/type.js';
import { playerText } from './player-layout.js';

const DENSITY = 0.86;
const RUN_ON = '   ·   ';

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
    const { padding } = playerText.stats;
    return {
      visible: false,
      Ground: { rect: true, color: scrimAt(DENSITY) },
      Lines: { x: padding, y: padding, text: { ...type.meta, textColor: colours.text, maxLines: 14 } },
    };
  }

  override _setup() {
    const lines = this.getByRef('Lines') as Lightning.Element;
    lines.on('txLoaded', () => this.patch({ Ground: { h: lines.renderHeight + 2 * playerText.stats.padding } }));
  }

  /** A message has the middle of the screen: the lines then run on above it. */
  show(lines: readonly string[] | undefined, isMessageOpen: boolean) {
    this.visible = lines !== undefined;
    if (!lines) return;
    const { x, padding, ...stats } = playerText.stats;
    const { y, w } = isMessageOpen ? playerText.statsAboveMessage : stats;
    const text = lines.join(isMessageOpen ? RUN_ON : '\n');
    this.patch({ x, y, w, Ground: { w }, Lines: { text: { text, wordWrapWidth: w - 2 * padding } } });
  }
}
