import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { type } from '../../theme/type.js';
import { measureText } from '../measure-text.js';
import { breadcrumbBesideClock, story } from './story-layout.js';

const LINE_W = 1400;
/** Around the slash between two sections. */
const GAP = 14;

export interface BreadcrumbTemplateSpec extends Lightning.Component.TemplateSpec {
  Path: object;
  Section: object;
}

/** `News / Politics`; the last part stands out. */
export class Breadcrumb
  extends Lightning.Component<BreadcrumbTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<BreadcrumbTemplateSpec>
{
  static override _template(): Lightning.Component.Template<BreadcrumbTemplateSpec> {
    const line = { wordWrapWidth: LINE_W, maxLines: 1 };
    const strong = { ...type.byline, fontStyle: '650', textColor: colours.kicker };
    return {
      Path: { text: { ...type.byline, ...line } },
      Section: { text: { ...strong, ...line } },
    };
  }

  /** `runsAgainst`: the story runs to another side than the interface, whose clock stands where its lines begin. */
  show(path: readonly string[], runsAgainst: boolean) {
    const section = path[path.length - 1] ?? '';
    const text = path
      .slice(0, -1)
      .map((part) => `${part}  /`)
      .join('  ');
    const first = text ? measureText(text, type.byline) + GAP : 0;
    const { x, y } = runsAgainst ? breadcrumbBesideClock : story.breadcrumb;
    this.patch({
      y,
      Path: { x, visible: text !== '', text: { text } },
      Section: { x: x + first, text: { text: section } },
    });
  }
}
