import Lightning from '@lightningjs/core';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import { Button } from '../components/Button.js';
import { Icon } from '../components/Icon.js';
import { lineCount } from '../components/text-lines.js';
import { colours } from '../theme/colours.js';
import { button, problem as layout } from '../theme/layout.js';
import { type } from '../theme/type.js';
import type { ProblemModel } from '../view-models/problem-model.js';
import type { Screen } from './screen.js';

export interface ProblemScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: ProblemModel | undefined;
  Icon: typeof Icon;
  Title: object;
  Message: object;
  Buttons: object;
}

interface ProblemRequests {
  $retry(): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends ProblemRequests {}
  }
}

/** What happened, what to do, and a way out. */
export class ProblemScreen
  extends Lightning.Component<ProblemScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ProblemScreenTemplateSpec>, Screen
{
  private _model: ProblemModel | undefined;
  private at = 0;

  static override _template(): Lightning.Component.Template<ProblemScreenTemplateSpec> {
    const { x, w, iconY, icon, titleY, buttonsY } = layout;
    return {
      Icon: { type: Icon, x, y: iconY, size: icon, color: colours.secondary },
      Title: { x, y: titleY, text: { ...type.problemTitle, wordWrapWidth: w } },
      Message: { x, text: { ...type.message, wordWrapWidth: w } },
      Buttons: { x, y: buttonsY },
    };
  }

  override _setup() {
    for (const ref of ['Title', 'Message'] as const) this.words(ref).on('txLoaded', () => this.arrange());
  }

  get model(): ProblemModel | undefined {
    return this._model;
  }

  set model(model: ProblemModel | undefined) {
    const before = this._model;
    this._model = model;
    if (!model) return;
    this.patch({
      Icon: { icon: model.icon },
      Title: { text: { text: model.title } },
      Message: { text: { text: model.message } },
    });
    if (before?.kind === model.kind) return;
    this.at = 0;
    let x = 0;
    this.buttonHolder.children = model.buttons.map((item) => {
      const child = { type: Button, x, model: item, signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' } };
      x += Button.widthOf(item) + button.gap;
      return child;
    }) as never;
    this.arrange();
    this._refocus();
  }

  narration(): Narration {
    const { _model: model } = this;
    return {
      title: joinSentences([model?.title, model?.message]),
      label: model?.buttons[this.at]?.label ?? '',
    };
  }

  snapshot(): number {
    return this.at;
  }

  restore(snapshot: unknown): void {
    // Only ever what `snapshot` gave.
    this.moveTo(snapshot as number);
  }

  override _handleLeft() {
    return this.moveTo(this.at - 1);
  }

  override _handleRight() {
    return this.moveTo(this.at + 1);
  }

  onChosen(id: string) {
    if (id === 'retry') this.fireAncestors('$retry');
    else this.fireAncestors('$back');
  }

  onHovered(id: string) {
    this.moveTo(this._model?.buttons.findIndex((item) => item.id === id) ?? -1);
  }

  override _getFocused() {
    return this.buttonHolder.children[this.at] as Button | undefined;
  }

  private moveTo(at: number): boolean {
    if (at < 0 || at >= this.buttonHolder.children.length) return false;
    this.at = at;
    this._refocus();
    this.fireAncestors('$focusMoved');
    return true;
  }

  private arrange() {
    const messageY =
      layout.titleY + Math.max(1, lineCount(this.words('Title'))) * type.problemTitle.lineHeight + layout.gap;
    const endY = messageY + Math.max(1, lineCount(this.words('Message'))) * type.message.lineHeight;
    this.patch({ Message: { y: messageY }, Buttons: { y: endY + 2 * layout.gap } });
  }

  private words(ref: 'Title' | 'Message'): Lightning.Element {
    return this.getByRef(ref) as Lightning.Element;
  }

  private get buttonHolder(): Lightning.Element {
    return this.getByRef('Buttons') as Lightning.Element;
  }
}
