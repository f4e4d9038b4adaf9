import Lightning from '@lightningjs/core';
import { directionOfText, isPartlyRightToLeft } from '../../viewer/text-direction.js';
import type { ScriptFonts } from './script-fonts.js';

interface TextLook {
  readonly text: string;
  readonly fontFace: string;
  readonly fontSize: number;
  readonly fontStyle: string;
  rtl: boolean;
  letterSpacing: number;
}

interface TextDrawing {
  renderer(stage: Lightning.Stage, canvas: HTMLCanvasElement, look: TextLook): { _load?(): Promise<unknown> };
}

/**
 * The core hands a text to the canvas line by line, and never says where lines begin: the full stop of an Arabic sentence would stand at
 * its right end, and a line that happens to begin with a Latin name would be turned round. And it waits for fonts without end.
 */
export function drawTextsByScript({ ready }: Pick<ScriptFonts, 'ready'>): void {
  const texts = Lightning.textures.TextTexture as unknown as TextDrawing;
  const draw = texts.renderer;
  texts.renderer = (stage, canvas, look) => {
    // Lines of a text in another script than the interface's begin at its own side.
    look.rtl = runsLeft(look);
    if (look.rtl) {
      // Arabic letters hang together.
      look.letterSpacing = 0;
      fillFromRight(canvas);
    }
    const drawing = draw(stage, canvas, look);
    const wait = ready(`${look.fontStyle} ${look.fontSize}px "${look.fontFace}"`, look.text);
    if (wait) drawing._load = () => wait;
    return drawing;
  };
}

interface Sources {
  readonly textureManager: { readonly textureSourceHashmap: Map<string, object> };
}

/** The core draws equal texts once. After this they are drawn anew: there are other letters for them. */
export function forgetTexts(stage: Lightning.Stage): void {
  const { textureSourceHashmap: sources } = (stage as unknown as Sources).textureManager;
  for (const id of [...sources.keys()]) if (id.startsWith('TX$')) sources.delete(id);
}

/** Where all runs from the right, a text may begin with a name in Latin letters and yet be no Latin one. */
const runsLeft = ({ text, rtl }: TextLook): boolean =>
  rtl ? isPartlyRightToLeft(text) : directionOfText(text) === 'rtl';

function fillFromRight(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { fillText } = pen;
  pen.fillText = (text, x, y) => {
    // Set each time: a canvas forgets it with every change of size.
    pen.direction = 'rtl';
    pen.textAlign = 'left';
    fillText.call(pen, text, x, y);
  };
}
