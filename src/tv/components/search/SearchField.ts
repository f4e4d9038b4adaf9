import Lightning from '@lightningjs/core';
import { directionOfText } from '../../../viewer/text-direction.js';
import { colours } from '../../theme/colours.js';
import { isMirrored } from '../../theme/look.js';
import { type } from '../../theme/type.js';
import { outlineTexture, roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { search } from './search-layout.js';

const { field } = search;
const LINE = 2;
const INNER_W = field.w - 2 * field.padding;

export interface SearchFieldTemplateSpec extends Lightning.Component.TemplateSpec {
  Fill: object;
  Line: object;
  Typed: { Window: { Text: object }; Caret: object };
}

/** What was typed, and a caret behind it. Of a long text, its end shows. */
export class SearchField
  extends Lightning.Component<SearchFieldTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SearchFieldTemplateSpec>
{
  static override _template(): Lightning.Component.Template<SearchFieldTemplateSpec> {
    const { x, y, w, h, radius, padding, caretW, caretH } = field;
    return {
      x,
      y,
      Fill: { w, h, color: colours.raised, texture: roundedTexture(w, h, radius) },
      Line: { w, h, color: colours.line, texture: outlineTexture(w, h, radius, LINE) },
      Typed: {
        w,
        Window: {
          x: padding,
          w: INNER_W,
          h,
          clipping: true,
          Text: { y: (h - type.query.lineHeight) / 2, text: { ...type.query, textColor: colours.focus } },
        },
        Caret: { rect: true, y: (h - caretH) / 2, w: caretW, h: caretH },
      },
    };
  }

  show(query: string, placeholder: string, caretColour: number) {
    const width = measureText(query, type.query);
    const isLong = width > INNER_W - field.caretW;
    const caretX = query ? (isLong ? INNER_W : width + 2 * field.caretW) : -2 * field.caretW;
    this.patch({
      Typed: {
        // The caret stands where the next letter comes, whatever side the interface runs from.
        rtl: query ? directionOfText(query) === 'rtl' : isMirrored(),
        Window: {
          Text: {
            x: isLong ? INNER_W - field.caretW : 0,
            mountX: isLong ? 1 : 0,
            color: query ? colours.text : colours.secondary,
            // A space at the end would not be drawn.
            text: { text: query || placeholder },
          },
        },
        Caret: { x: field.padding + caretX, color: caretColour },
      },
    });
  }
}
